"""Whether the computer runs on battery, where the system tells."""

from pathlib import Path

POWER_SUPPLY = Path("/sys/class/power_supply")  # of Linux; elsewhere there is no such folder


def is_on_battery(supplies: Path = POWER_SUPPLY) -> bool:
    """Whether a battery of the computer is being used up; False where nobody tells.

    The battery of a mouse or a headset is one of a device, and does not count.
    """
    try:
        folders = sorted(supplies.iterdir())
    except OSError:
        return False
    if any(_fact(folder, "online") == "1" for folder in folders if not _is_battery(folder)):
        return False
    return any(
        _is_battery(folder)
        and _fact(folder, "scope") != "Device"
        and _fact(folder, "status") == "Discharging"
        for folder in folders
    )


def _is_battery(folder: Path) -> bool:
    return _fact(folder, "type") == "Battery"


def _fact(folder: Path, name: str) -> str:
    try:
        return (folder / name).read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""
