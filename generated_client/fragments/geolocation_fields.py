# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class GeolocationFields(BaseModel):
    """Approximate place and network of a public address; any field may be null."""

    city: str | None
    "Name of the city."
    connection_type: str | None
    "Kind of internet access, as the geolocation data names it."
    continent: str | None
    "Short code of the continent; `continentName` has it in full."
    continent_name: str | None
    "Name of the continent."
    country: str | None
    "Short code of the country; `countryName` has it in full."
    country_name: str | None
    "Name of the country."
    isp: str | None
    "Name of the internet service provider."
    latitude: float | None
    "Latitude in degrees, north positive."
    longitude: float | None
    "Longitude in degrees, east positive."
    postal: str | None
    "Postal code of the area."
    state: str | None
    "Short code of the state or region; `stateName` has it in full."
    state_name: str | None
    "Name of the state or region."
    timezone: str | None
    "IANA time-zone name of the place, such as `Europe/Paris`."
