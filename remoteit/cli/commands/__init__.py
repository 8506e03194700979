"""The commands, one module per topic; the table in `remoteit.cli.main` names them."""
