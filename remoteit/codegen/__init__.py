"""How the client is made: ariadne-codegen with plugins of ours, into a package that is whole or untouched."""
