"""Wrong arguments of a client give an error that names the right one."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from remoteit import AsyncClient, Client, ConfigurationError, Credentials

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = Credentials("AAAAAAAAAAAAAAAAAAAA", b"secret")

pytestmark = pytest.mark.parametrize("client", [Client, AsyncClient])


@pytest.mark.parametrize(
    ("arguments", "options", "message"),
    [
        ((KEY,), {}, "`profile` must be .*, not Credentials; pass the key pair as `credentials=`"),
        ((3,), {}, "`profile` must be .*, not int$"),
        ((), {"credentials": "work"}, "`credentials` must be .*, not str; .* `profile=`"),
        ((), {"timeouts": 3}, r"does not have the argument `timeouts`; did you mean `timeout`\?"),
        ((), {"retries": 3}, r"does not have the argument `retries`; did you mean `retry`\?"),
        ((), {"limit": 3}, r"does not have the argument `limit`; did you mean `limits`\?"),
        ((), {"xyz": 1}, "`xyz`; valid names are .*`credentials`.*`verify`"),
    ],
)
def test_a_wrong_argument_is_named_with_the_right_one(
    client: Callable[..., object], arguments: tuple[object, ...], options: dict[str, Any], message: str
) -> None:
    with pytest.raises(ConfigurationError, match=message) as caught:
        client(*arguments, **options)
    assert KEY.key_id not in str(caught.value)
    assert "http_options" not in str(caught.value)


@pytest.mark.parametrize("timeout", [0, -1, math.nan, math.inf, httpx.Timeout(3, read=-1)])
def test_a_timeout_out_of_range_is_rejected(client: Callable[..., object], timeout: object) -> None:
    with pytest.raises(ValueError, match="`timeout` must be more than 0 seconds"):
        client(credentials=KEY, timeout=timeout)


def test_the_type_of_retry_is_checked(client: Callable[..., object]) -> None:
    with pytest.raises(TypeError, match="`retry` must be a `Retry` or a number of retries, not str"):
        client(credentials=KEY, retry="3")
