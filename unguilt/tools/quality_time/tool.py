"""What this room gives to the house."""

from unguilt.kit.tool import room

TOOL = room(__file__)
