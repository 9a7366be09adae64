import pytest

from index.power import is_on_battery


@pytest.fixture
def supplies(tmp_path):
    """Makes the folder in which Linux tells of batteries and plugs."""

    def make(**devices):
        for name, facts in devices.items():
            folder = tmp_path / "power_supply" / name
            folder.mkdir(parents=True)
            for fact, value in facts.items():
                (folder / fact).write_text(value + "\n", encoding="ascii")
        return tmp_path / "power_supply"

    return make


BATTERY = {"type": "Battery", "status": "Discharging"}


def test_tells_that_a_battery_is_being_used_up(supplies):
    assert is_on_battery(supplies(BAT0=BATTERY, AC={"type": "Mains", "online": "0"}))


@pytest.mark.parametrize(
    "devices",
    [
        {"BAT0": BATTERY, "AC": {"type": "Mains", "online": "1"}},
        {"BAT0": {"type": "Battery", "status": "Charging"}},
        {"mouse": {**BATTERY, "scope": "Device"}},
        {"AC": {"type": "Mains", "online": "0"}},
        {"strange": {}},
        {},
    ],
    ids=["plugged in", "charging", "of a mouse", "no battery", "nothing told", "none"],
)
def test_does_not_take_anything_else_for_it(supplies, devices):
    assert not is_on_battery(supplies(**devices))
