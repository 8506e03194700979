# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class GeolocationFields(BaseModel):
    """Approximate location and network of a public address; any field may be null."""

    city: str | None
    "Name of the city."
    connection_type: str | None
    "Kind of internet access, in the terms of the geolocation data."
    continent: str | None
    "Short code of the continent; `continentName` is the full name."
    continent_name: str | None
    "Name of the continent."
    country: str | None
    "Short code of the country; `countryName` is the full name."
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
    "Short code of the state or region; `stateName` is the full name."
    state_name: str | None
    "Name of the state or region."
    timezone: str | None
    "IANA time-zone name of the location, such as `Europe/Paris`."
