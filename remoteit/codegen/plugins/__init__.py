"""Plugins of ariadne-codegen; each changes one part of the generated package."""
