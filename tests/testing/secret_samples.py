"""Secrets of every kind, to plant in messages and files."""

from __future__ import annotations

import base64
import json
from typing import Any

import yaml  # type: ignore[import-untyped]  # PyYAML ships no types; basedpyright brings its own

SECRET = base64.b64encode(bytes(range(200, 230))).decode()
KEY_ID = "A7Q2ZK9XW4M1PB6TC3RD"
CODE = "8B5A11C0-77AA-4F0E-9D51-0C9A3B6E2F10"
UUID = "6DDB0B2C-0B3E-4D0E-9B2C-1234ABCD1234"


def _part(content: dict[str, str]) -> str:
    return base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")


JWT = f"{_part({'alg': 'HS256'})}.{_part({'sub': 'someone', 'email': 'me@firm.de'})}.Zm9vYmFyYmF6"
PRIVATE_KEY = "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIBk2J7\nq8==\n-----END EC PRIVATE KEY-----"

# A secret and a text with it: found by its shape, wherever it is.
SHAPES: dict[str, tuple[str, str]] = {
    "e-mail address": ("ann.lee+lab@firm.de", "Pi of ann.lee+lab@firm.de, ask her"),
    "e-mail address with capitals": ("Ann@Firm.DE", "<Ann@Firm.DE>"),
    "e-mail address, not ASCII": ("jürg@zürich-büro.ch", "jürg@zürich-büro.ch"),
    "e-mail address, encoded": ("ann%40firm.de", "/apv/v27/user/ann%40firm.de"),
    "e-mail address in a file's name": ("ann@firm.de", "ann@firm.de_backup.zip"),
    "IPv4 address": ("8.8.4.4", "from 8.8.4.4, by night"),
    "IPv4 address with a port": ("93.184.215.14", "93.184.215.14:8080"),
    "IPv4 network": ("9.9.9.0", "allow 9.9.9.0/24"),
    "IPv6 address": ("2a00:1450:4001:82f::200e", "[2a00:1450:4001:82f::200e]:443"),
    "IPv6 address in a sentence": ("2606:4700::6810:84e5", "peer: 2606:4700::6810:84e5: gone."),
    "IPv4 address in version 6": ("::ffff:8.8.4.4", "::ffff:8.8.4.4"),
    "IPv4 address behind NAT64": ("64:ff9b::808:404", "64:ff9b::808:404"),
    "JSON Web Token": (JWT, f"Cookie: sid={JWT}; path=/"),
    "access key id": (KEY_ID, f"key {KEY_ID} was disabled"),
    "bearer": ("abcdefgh.12345678", "Authorization: Bearer abcdefgh.12345678"),
    "basic": ("dXNlcjpwYXNz", "Authorization: Basic dXNlcjpwYXNz"),
    "signature": (
        "q1wQ4hTt7u0=",
        'Signature keyId="x",algorithm="hmac-sha256",headers="date",signature="q1wQ4hTt7u0="',
    ),
    "private key": ("MHcCAQEEIBk2J7", f"cert:\n{PRIVATE_KEY}\n"),
    "registration code": (CODE, f'R3_REGISTRATION_CODE="{CODE}" sh -c "$(curl -L https://get.firm.de)"'),
    "registration code, bare": ("x81Kq", "docker run -e R3_REGISTRATION_CODE=x81Kq remoteit"),
    "credentials file": (SECRET, f"[DEFAULT]\nR3_SECRET_ACCESS_KEY = {SECRET}\n"),
    "form": ("hunter2!", "username=ann&password=hunter2!&wait=true"),
    "cut JSON": (SECRET[:20], '{"data": {"createAccessKey": {"secret": "' + SECRET[:20]),
    "JSON in JSON": ("hunter3", "got " + json.dumps({"note": json.dumps({"password": "hunter3"})})),
    "token in a link": ("f00dCafe", "https://files.firm.de/a.csv?x=1&token=f00dCafe&y=2"),
    "signed link": (
        "9f86d081884c7d659a2feaa0c55ad015",
        "https://b.s3.firm.de/e.csv?X-Amz-Date=2026&X-Amz-Signature=9f86d081884c7d659a2feaa0c55ad015",
    ),
    "path of a link": (UUID, f"https://api.remote.it/reports/{UUID}.csv"),
    "payment page": ("a1B2c3D4e5F6g7H8i9", "https://pay.firm.de/c/cs_live_a1B2c3D4e5F6g7H8i9#top"),
    "password in a URL in a URL": ("s3cr3t", "https://a.firm.de/?next=https://ann:s3cr3t@b.firm.de/"),
    "password in a URL": ("s3cr3t", "postgres://ann:s3cr3t@db.firm.de/x"),
    "address of a service": ("xprbjalo", "https://xprbjalo.p18.rt3.io"),
    "address of a link": ("kfhwqpzt", "wss://kfhwqpzt.connect.rt3.io"),
}

# A secret and JSON with it: the value alone looks harmless.
NAMED: dict[str, tuple[str, Any]] = {
    "secret of a new key": ("Tk9USElORw==", {"createAccessKey": {"key": "short", "secret": "Tk9USElORw=="}}),
    "device's secret": ("devsecret", {"device": [{"id": "80:00:00:00:01:02:03:04", "secret": "devsecret"}]}),
    "developer key": ("Dev-7", {"apiKey": {"key": "Dev-7", "updated": "2026-11-20T20:43:00.000Z"}}),
    "access key": ("key-short", {"accessKeys": [{"key": "key-short", "enabled": True}]}),
    "key to delete": ("key-2", {"key": "key-2"}),
    "authhash": ("9F2C-1", {"login": {"authhash": "9F2C-1"}}),
    "registration code": ("reg-code", {"registrationCode": "reg-code"}),
    "restore code": ("rest-code", {"device": [{"restoreCode": "rest-code"}]}),
    "command": ("Zx9aQpLm", {"registrationCommand": "curl -L get.firm.de | sh -s Zx9aQpLm"}),
    "restore command": ("Zx9aQpLm01234567", {"restoreCommand": f"R3_X={CODE} sh Zx9aQpLm01234567"}),
    "claim code": ("CLAIM9", {"code": "CLAIM9", "accountId": "1"}),
    "code of a link": ("kfhw", {"links": [{"code": "kfhw", "enabled": True}]}),
    "password of a link": ("open sesame", {"link": {"password": "open sesame"}}),
    "client's secret": ("oidc-s", {"clientId": "abc", "clientSecret": "oidc-s"}),
    "login": ("pass word", {"username": "ann", "password": "pass word"}),
    "token": ("t0k", {"status": "true", "token": "t0k"}),
    "webhook": ("T02/B02", {"notificationUrl": "https://hooks.firm.de/services/T02/B02"}),
    "own attribute": ("wlan-psk", {"attributes": {"wifi": {"WIFI_PASSWORD": "wlan-psk"}}}),
    "own attribute, a number": ("481516", {"attributes": {"door_password": 481516}}),
    "own attribute, an object": ("deep", {"attributes": {"credentials": {"a": [{"b": "deep"}]}}}),
    "argument of a job": ("psk-1", {"arguments": [{"name": "wifiPassword", "value": "psk-1"}]}),
    "attribute of a job": ("psk-2", {"attributes": [{"key": "api_token", "value": "psk-2"}]}),
    "several": ("one-of", {"tokens": ["one-of", "two-of"]}),
    "literal in a document": ("lit-1", {"query": 'mutation { claimDevice(code: "lit-1") { id } }'}),
    "block in a document": ("lit-2", {"query": 'mutation { x(in: {password: """lit-2"""}) }'}),
    "default in a document": ("lit-3", {"query": 'query A($secret: String = "lit-3") { x(y: $secret) }'}),
    "name": ("ann@firm.de", {"attributes": {"ann@firm.de": 1}}),
}

# Harmless values, though some look like secrets.
HARMLESS: tuple[Any, ...] = (
    {"id": "80:00:00:00:01:02:03:04", "last": "80:00:00:3f:ff:ff:ff:ff", "hardwareId": "dc:a6:32:01:02:03"},
    {"created": "2026-11-20T20:43:00.123Z", "time": "20:43:00", "length": "1:20:43:00"},
    {"hostIP": ["0.0.0.0", "255.255.255.255"], "external": ["198.51.100.7", "203.0.113.9", "192.0.2.1"]},
    {"internal": ["10.1.2.3", "192.168.0.9", "172.16.9.9", "127.0.0.1", "169.254.3.4", "100.64.1.1"]},
    {"nobody": ["224.0.0.251", "999.1.1.1", "198.18.7.7"], "octets": "1.2.3.4.5"},
    {"v6": ["::1", "fe80::1", "fd12:3456::1", "2001:db8::7", "::", "::ffff:10.0.0.1", "ff02::1"]},
    {"version": "5.3.4.1", "text": "version 5.3.4.1 or v5.3.4.1, not 1.3.6.1.4.1"},
    {"email": ["ada@example.com", "desk@harbour.example", "x@a.test", "y@b.invalid", "z@sub.example.org"]},
    {"errors": [{"message": "No.", "path": ["x"], "extensions": {"code": "FORBIDDEN"}}], "data": None},
    {"status": "false", "reason": "No such device.", "code": "NOT_FOUND"},
    {"attributes": [{"key": "temperature", "value": "21.5"}], "exitCode": 3, "type": "AUTH_PASSWORD_CHANGE"},
    {"password": None, "secret": "", "token": False, "passwordProtected": True},
    {"query": "mutation A($password: String, $code: String!) { link(password: $password) { url } }"},
    {"name": "café 🦊", "note": "Your token: the one you were given. Basic authentication.", "n": 1e300},
    {"url": "https://example.com/releases/5.4?page=2&sort=-name#top", "accountId": UUID},
    {"url": f"https://api.remote.it/graphql/v1/file/download/{UUID}", "proxy": "http://proxy18.rt3.io:38575"},
)


def cassette(
    *,
    request: object = None,
    response: object = None,
    uri: str = "https://api.remote.it/graphql/v1",
    request_headers: dict[str, list[str]] | None = None,
    response_headers: dict[str, list[str]] | None = None,
) -> str:
    """The text of a cassette with one entry."""
    content = {
        "recorded": {"from": "live", "date": "2026-11-20", "package": "0.1.0", "schema": "0123456789abcdef"},
        "version": 1,
        "interactions": [
            {
                "request": {
                    "method": "POST",
                    "uri": uri,
                    "headers": {"content-type": ["application/json"], **(request_headers or {})},
                    "body": request,
                },
                "response": {
                    "status": {"code": 200, "message": "OK"},
                    "headers": {"content-type": ["application/json"], **(response_headers or {})},
                    "body": {"string": response},
                },
            }
        ],
    }
    text: str = yaml.safe_dump(content, sort_keys=False, allow_unicode=True)
    return text
