"""One module a verb: options in, exit code out. What they do lies in ``generator.pipeline``."""
