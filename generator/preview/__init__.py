"""The live preview: changes rebuilt as they are saved, shown in the browser at once."""
