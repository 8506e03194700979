# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""The operations as plain data, by name: what they do and which variables they take."""

from typing import Any

OPERATIONS: dict[str, dict[str, Any]] = {
    "Me": {
        "kind": "query",
        "module": "account",
        "constant": "ME",
        "paged": False,
        "help": "Get the account that the access key belongs to.",
        "variables": {},
    },
    "Account": {
        "kind": "query",
        "module": "account",
        "constant": "ACCOUNT",
        "paged": False,
        "help": "Get the profile of an account, with counts of its devices and sessions.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "UpdateAccount": {
        "kind": "mutation",
        "module": "account",
        "constant": "UPDATE_ACCOUNT",
        "paged": False,
        "help": "Change the language or the time zone of an account.",
        "variables": {
            "language": {"type": "String", "help": "BCP 47 language tag, such as `en` or `de-CH`."},
            "timezone": {"type": "String", "help": "IANA time-zone name, such as `Europe/London`."},
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
        },
    },
    "AccessKeys": {
        "kind": "query",
        "module": "account",
        "constant": "ACCESS_KEYS",
        "paged": False,
        "help": "List the access keys of the caller's account; their secrets cannot be read again.",
        "variables": {},
    },
    "CreateAccessKey": {
        "kind": "mutation",
        "module": "account",
        "constant": "CREATE_ACCESS_KEY",
        "paged": False,
        "help": "Create an access key. Its secret is in this response only. An account has at most two keys.",
        "variables": {},
    },
    "UpdateAccessKey": {
        "kind": "mutation",
        "module": "account",
        "constant": "UPDATE_ACCESS_KEY",
        "paged": False,
        "help": "Enable or disable an access key.",
        "variables": {
            "key": {"type": "String!", "help": "Key id, as in `AccessKey.key`; not the secret."},
            "enabled": {
                "type": "Boolean!",
                "help": "`true` to accept requests signed with the key, `false` to reject them.",
            },
        },
    },
    "DeleteAccessKey": {
        "kind": "mutation",
        "module": "account",
        "constant": "DELETE_ACCESS_KEY",
        "paged": False,
        "help": "Delete an access key permanently.",
        "variables": {"key": {"type": "String!", "help": "Key id, as in `AccessKey.key`; not the secret."}},
    },
    "DeveloperKey": {
        "kind": "query",
        "module": "account",
        "constant": "DEVELOPER_KEY",
        "paged": False,
        "help": "Get the developer key of the caller's account, which the legacy REST API requires.",
        "variables": {},
    },
    "NotificationSettings": {
        "kind": "query",
        "module": "account",
        "constant": "NOTIFICATION_SETTINGS",
        "paged": False,
        "help": "Get the settings for notifications about an account's devices.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "SetNotificationSettings": {
        "kind": "mutation",
        "module": "account",
        "constant": "SET_NOTIFICATION_SETTINGS",
        "paged": False,
        "help": "Change the settings for notifications, for one device or service or for the whole account.",
        "variables": {
            "serviceId": {
                "type": "String",
                "help": "Id of the device or service; null or omitted means the account itself.",
            },
            "emailNotifications": {"type": "Boolean", "help": "Whether to send emails."},
            "desktopNotifications": {
                "type": "Boolean",
                "help": "Whether to show notifications on the desktop.",
            },
            "urlNotifications": {
                "type": "Boolean",
                "help": "Whether to call the webhook at `notificationUrl`.",
            },
            "notificationEmail": {"type": "String", "help": "Email address that notifications go to."},
            "notificationUrl": {
                "type": "String",
                "help": "Webhook URL that the vendor POSTs to; it must respond with 200 within 5 seconds.",
            },
        },
    },
    "Contacts": {
        "kind": "query",
        "module": "account",
        "constant": "CONTACTS",
        "paged": False,
        "help": "List the people whom the account has shared with before.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "Guests": {
        "kind": "query",
        "module": "account",
        "constant": "GUESTS",
        "paged": False,
        "help": "List the people who have access to devices or networks of the account without being members.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "Notices": {
        "kind": "query",
        "module": "account",
        "constant": "NOTICES",
        "paged": False,
        "help": "List the announcements of remote.it to the caller.",
        "variables": {},
    },
    "ReadNotice": {
        "kind": "mutation",
        "module": "account",
        "constant": "READ_NOTICE",
        "paged": False,
        "help": "Mark an announcement as read, or as unread.",
        "variables": {
            "id": {"type": "String!", "help": "Id of the notice, from `Notice.id`."},
            "value": {
                "type": "Boolean!",
                "default": True,
                "help": "`true` (the default) marks it as read, `false` as unread.",
            },
        },
    },
    "ConnectedApps": {
        "kind": "query",
        "module": "apps",
        "constant": "CONNECTED_APPS",
        "paged": False,
        "help": "List the connected apps of the caller, with what each can reach. A reach of null means everything that the caller can reach, and an empty list means nothing.",
        "variables": {},
    },
    "RevokeConnectedApp": {
        "kind": "mutation",
        "module": "apps",
        "constant": "REVOKE_CONNECTED_APP",
        "paged": False,
        "help": "Revoke the authorization of a connected app. An access token that the app still has works until it expires.",
        "variables": {
            "clientId": {
                "type": "String!",
                "help": "OAuth client id of the app, from `ConnectedApp.clientId`.",
            }
        },
    },
    "SetConnectedAppReach": {
        "kind": "mutation",
        "module": "apps",
        "constant": "SET_CONNECTED_APP_REACH",
        "paged": False,
        "help": "Limit a connected app to accounts and tags, in place of its present limits. An empty list leaves the app without any device; to remove the limits, use `clear_connected_app_reach`. In an entry of the list, null tags mean all devices of that account.",
        "variables": {
            "clientId": {
                "type": "String!",
                "help": "OAuth client id of the app, from `ConnectedApp.clientId`.",
            },
            "accounts": {
                "type": "[AgentAccountReachInput!]!",
                "fields": {"account": "String!", "tags": "[String!]", "operator": "ListOperator"},
                "help": "Accounts and tags that the app may reach; null sets no limit, and an empty list means no device.",
            },
        },
    },
    "ClearConnectedAppReach": {
        "kind": "mutation",
        "module": "apps",
        "constant": "CLEAR_CONNECTED_APP_REACH",
        "paged": False,
        "help": "Remove the limits of a connected app, so that it reaches everything that the caller can.",
        "variables": {
            "clientId": {
                "type": "String!",
                "help": "OAuth client id of the app, from `ConnectedApp.clientId`.",
            }
        },
    },
    "Attributes": {
        "kind": "query",
        "module": "attributes",
        "constant": "ATTRIBUTES",
        "paged": False,
        "help": "Get the attributes of an account.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "name": {
                "type": "String",
                "help": "Attribute to read, with dots for nested values; null reads all attributes.",
            },
            "context": {
                "type": "String",
                "help": "Context (override layer) to read; null reads the base values.",
            },
        },
    },
    "Attribute": {
        "kind": "query",
        "module": "attributes",
        "constant": "ATTRIBUTE",
        "paged": False,
        "help": "Get one attribute of an account.",
        "variables": {
            "name": {"type": "String!", "help": "Attribute to read, with dots for nested values."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "context": {
                "type": "String",
                "help": "Context (override layer) to read; null reads the base values.",
            },
        },
    },
    "DeviceAttributes": {
        "kind": "query",
        "module": "attributes",
        "constant": "DEVICE_ATTRIBUTES",
        "paged": False,
        "help": "Get the attributes of devices, with their category and status columns.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Device or service ids, such as `80:00:00:00:01:02:03:04`."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "name": {
                "type": "String",
                "help": "Attribute to read, with dots for nested values, as in `$remoteit.categoryA`; null reads all attributes.",
            },
            "context": {
                "type": "String",
                "help": "Context (override layer) to read; null reads the base values.",
            },
        },
    },
    "DeviceAttribute": {
        "kind": "query",
        "module": "attributes",
        "constant": "DEVICE_ATTRIBUTE",
        "paged": False,
        "help": "Get one attribute of devices.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Device or service ids, such as `80:00:00:00:01:02:03:04`."},
            "name": {
                "type": "String!",
                "help": "Attribute to read, with dots for nested values, as in `$remoteit.categoryA`.",
            },
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "context": {
                "type": "String",
                "help": "Context (override layer) to read; null reads the base values.",
            },
        },
    },
    "ServiceAttributes": {
        "kind": "query",
        "module": "attributes",
        "constant": "SERVICE_ATTRIBUTES",
        "paged": False,
        "help": "Get the attributes of services.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Service ids, such as `80:00:00:00:01:02:03:04`."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "name": {
                "type": "String",
                "help": "Attribute to read, with dots for nested values, as in `$remoteit.categoryA`; null reads all attributes.",
            },
            "context": {
                "type": "String",
                "help": "Context (override layer) to read; null reads the base values.",
            },
        },
    },
    "ServiceAttribute": {
        "kind": "query",
        "module": "attributes",
        "constant": "SERVICE_ATTRIBUTE",
        "paged": False,
        "help": "Get one attribute of services.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Service ids, such as `80:00:00:00:01:02:03:04`."},
            "name": {
                "type": "String!",
                "help": "Attribute to read, with dots for nested values, as in `$remoteit.categoryA`.",
            },
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "context": {
                "type": "String",
                "help": "Context (override layer) to read; null reads the base values.",
            },
        },
    },
    "SetAttribute": {
        "kind": "mutation",
        "module": "attributes",
        "constant": "SET_ATTRIBUTE",
        "paged": False,
        "help": "Set one attribute of a device or a service, or of the caller's account if neither is named. A value is required; `remove_attribute` removes an attribute.",
        "variables": {
            "name": {
                "type": "String!",
                "help": "Attribute name; names such as `$remoteit.categoryA` address the category and status columns.",
            },
            "value": {"type": "Any!", "help": "Any JSON value; null removes the attribute."},
            "serviceId": {
                "type": "String",
                "help": "Id of the device or service; null or omitted means the account itself.",
            },
            "context": {
                "type": "String",
                "help": "Context (override layer) to write to; null or omitted means the base attributes.",
            },
        },
    },
    "SetAttributes": {
        "kind": "mutation",
        "module": "attributes",
        "constant": "SET_ATTRIBUTES",
        "paged": False,
        "help": "Set several attributes at once; all others keep their values.",
        "variables": {
            "attributes": {"type": "Object!", "help": "JSON object of attribute names and their values."},
            "serviceId": {
                "type": "String",
                "help": "Id of the device or service; null or omitted means the account itself.",
            },
            "context": {
                "type": "String",
                "help": "Context (override layer) to write to; null or omitted means the base attributes.",
            },
        },
    },
    "RemoveAttribute": {
        "kind": "mutation",
        "module": "attributes",
        "constant": "REMOVE_ATTRIBUTE",
        "paged": False,
        "help": "Remove one attribute of a device or a service, or of the caller's account if neither is named.",
        "variables": {
            "name": {
                "type": "String!",
                "help": "Attribute name; names such as `$remoteit.categoryA` address the category and status columns.",
            },
            "serviceId": {
                "type": "String",
                "help": "Id of the device or service; null or omitted means the account itself.",
            },
            "context": {
                "type": "String",
                "help": "Context (override layer) to write to; null or omitted means the base attributes.",
            },
        },
    },
    "Plans": {
        "kind": "query",
        "module": "billing",
        "constant": "PLANS",
        "paged": False,
        "help": "List the plans on offer, with their limits and prices.",
        "variables": {},
    },
    "Licenses": {
        "kind": "query",
        "module": "billing",
        "constant": "LICENSES",
        "paged": False,
        "help": "List the licenses of an account, with their subscriptions.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "Limits": {
        "kind": "query",
        "module": "billing",
        "constant": "LIMITS",
        "paged": False,
        "help": "List the limits that the licenses of an account set, and how much of each is used.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "Invoices": {
        "kind": "query",
        "module": "billing",
        "constant": "INVOICES",
        "paged": False,
        "help": "List the invoices of an account.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "BillingDetails": {
        "kind": "query",
        "module": "billing",
        "constant": "BILLING_DETAILS",
        "paged": False,
        "help": "Get the name, address and tax number on the invoices of an account.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "UpdateBillingDetails": {
        "kind": "mutation",
        "module": "billing",
        "constant": "UPDATE_BILLING_DETAILS",
        "paged": False,
        "help": "Change the name, address and tax number on the invoices of the caller's account.",
        "variables": {
            "name": {"type": "String", "help": "Name on the invoice, of a person or a company."},
            "email": {"type": "String", "help": "Email address for billing matters."},
            "phone": {"type": "String", "help": "Telephone number for billing matters."},
            "taxId": {
                "type": "TaxIdInput",
                "fields": {"country": "String", "type": "String!", "value": "String!"},
                "help": "Tax number, with its type and country.",
            },
            "address": {
                "type": "AddressInput",
                "fields": {
                    "street": "String",
                    "postal": "String",
                    "city": "String",
                    "state": "String",
                    "country": "String",
                },
                "help": "Postal address on the invoice.",
            },
        },
    },
    "CreateSubscription": {
        "kind": "mutation",
        "module": "billing",
        "constant": "CREATE_SUBSCRIPTION",
        "paged": False,
        "help": "Start to buy a plan. Nothing is bought until a person pays on the returned page.",
        "variables": {
            "priceId": {"type": "String!", "help": "Id of the price, from `Plan.prices`."},
            "successUrl": {"type": "String!", "help": "URL that the browser returns to on completion."},
            "cancelUrl": {"type": "String!", "help": "URL that the browser returns to if the user cancels."},
            "quantity": {"type": "Int!", "default": 1, "help": "Number of licenses. Default 1."},
            "licenseId": {
                "type": "String",
                "help": "Id of the license that the subscription is for, from `License.id`.",
            },
        },
    },
    "UpdateSubscription": {
        "kind": "mutation",
        "module": "billing",
        "constant": "UPDATE_SUBSCRIPTION",
        "paged": False,
        "help": "Change the plan or the quantity of a subscription.",
        "variables": {
            "priceId": {"type": "String!", "help": "Id of the price, from `Plan.prices`."},
            "quantity": {
                "type": "Int!",
                "default": 1,
                "help": "New number of licenses. Default 1, so send the current number to keep it.",
            },
            "licenseId": {
                "type": "String",
                "help": "Id of the license that the subscription belongs to, from `License.id`.",
            },
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
        },
    },
    "CancelSubscription": {
        "kind": "mutation",
        "module": "billing",
        "constant": "CANCEL_SUBSCRIPTION",
        "paged": False,
        "help": "Cancel a subscription.",
        "variables": {
            "licenseId": {
                "type": "String",
                "help": "Id of the license that the subscription belongs to, from `License.id`.",
            }
        },
    },
    "UpdateCreditCard": {
        "kind": "mutation",
        "module": "billing",
        "constant": "UPDATE_CREDIT_CARD",
        "paged": False,
        "help": "Start to change the payment card, which a person enters on the returned page.",
        "variables": {
            "successUrl": {"type": "String!", "help": "URL that the browser returns to on completion."},
            "cancelUrl": {"type": "String!", "help": "URL that the browser returns to if the user cancels."},
        },
    },
    "RefreshLicense": {
        "kind": "mutation",
        "module": "billing",
        "constant": "REFRESH_LICENSE",
        "paged": False,
        "help": "Update the caller's licenses after a payment.",
        "variables": {},
    },
    "ApplicationTypes": {
        "kind": "query",
        "module": "catalogue",
        "constant": "APPLICATION_TYPES",
        "paged": False,
        "help": "List the application types that everyone can use, such as SSH and HTTPS.",
        "variables": {},
    },
    "AccountApplicationTypes": {
        "kind": "query",
        "module": "catalogue",
        "constant": "ACCOUNT_APPLICATION_TYPES",
        "paged": False,
        "help": "List the application types that an account can use, including its own.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "PlatformTypes": {
        "kind": "query",
        "module": "catalogue",
        "constant": "PLATFORM_TYPES",
        "paged": False,
        "help": "List the device platforms by the numbers that devices report.",
        "variables": {},
    },
    "ApiVersion": {
        "kind": "query",
        "module": "catalogue",
        "constant": "API_VERSION",
        "paged": False,
        "help": "Get the version of the API.",
        "variables": {},
    },
    "SystemInfo": {
        "kind": "query",
        "module": "catalogue",
        "constant": "SYSTEM_INFO",
        "paged": False,
        "help": "Count the active endpoints of the whole system.",
        "variables": {},
    },
    "Connect": {
        "kind": "mutation",
        "module": "connections",
        "constant": "CONNECT",
        "paged": False,
        "help": "Connect to a service. By default the connection accepts only the first address that uses it; an address in `hostIP` reserves it for that address, `0.0.0.0` accepts every address.",
        "variables": {
            "serviceId": {"type": "String!", "help": "Id of the service, in the form `80:00:…`."},
            "hostIP": {
                "type": "String!",
                "default": "255.255.255.255",
                "help": "Clients that may use a port proxy: `0.0.0.0` allows any address, an IP address allows only that address, `255.255.255.255` (the default) allows the first address that connects. No effect on reverse proxies.",
            },
            "type": {
                "type": "ProxyType!",
                "choices": ["AUTO_PROXY", "REVERSE_PROXY", "PORT_PROXY"],
                "default": "AUTO_PROXY",
                "help": "Kind of proxy; `AUTO_PROXY` (the default) chooses by the service's type.",
            },
        },
    },
    "Disconnect": {
        "kind": "mutation",
        "module": "connections",
        "constant": "DISCONNECT",
        "paged": False,
        "help": "End a connection.",
        "variables": {
            "connectionId": {"type": "String!", "help": "Id of the connection, from `Connection.id`."},
            "serviceId": {"type": "String", "help": "Id of the connected service."},
        },
    },
    "Sessions": {
        "kind": "query",
        "module": "connections",
        "constant": "SESSIONS",
        "paged": False,
        "help": "List the open sessions of an account, and those of others to its services.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "RateConnection": {
        "kind": "mutation",
        "module": "connections",
        "constant": "RATE_CONNECTION",
        "paged": False,
        "help": "Rate how well a connection worked.",
        "variables": {
            "serviceId": {"type": "String!", "help": "Id of the connected service."},
            "sessionId": {"type": "String!", "help": "Id of the session, from `Session.id`."},
            "quality": {"type": "Int!", "help": "Rating of the connection; its scale is undocumented."},
        },
    },
    "Links": {
        "kind": "query",
        "module": "connections",
        "constant": "LINKS",
        "paged": False,
        "help": "List the public links of an account.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "type": {
                "type": "[LinkType!]",
                "choices": ["HTTPS", "WSS"],
                "help": "Only links of these types; null returns every type.",
            },
        },
    },
    "ServiceLinks": {
        "kind": "query",
        "module": "connections",
        "constant": "SERVICE_LINKS",
        "paged": False,
        "help": "List the public links of services.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Service ids, such as `80:00:00:00:01:02:03:04`."},
            "type": {
                "type": "[LinkType!]",
                "choices": ["HTTPS", "WSS"],
                "help": "Only a link of one of these types; null accepts any.",
            },
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
        },
    },
    "SetConnectLink": {
        "kind": "mutation",
        "module": "connections",
        "constant": "SET_CONNECT_LINK",
        "paged": False,
        "help": "Create a permanent public link to a service, or change the present one. Without `password`, the password does not change; null removes it.",
        "variables": {
            "serviceId": {
                "type": "String!",
                "help": "Id of the service behind the link, in the form `80:00:…`.",
            },
            "enabled": {"type": "Boolean", "help": "Whether the link is enabled."},
            "password": {
                "type": "String",
                "help": "Password that visitors must enter; omitted keeps the current one, null removes it.",
            },
            "allow": {
                "type": "[String!]",
                "help": "Allowed visitors, stored as `ConnectLink.allow`; the format of an entry is undocumented.",
            },
            "deny": {
                "type": "[String!]",
                "help": "Denied visitors, stored as `ConnectLink.deny`; the format of an entry is undocumented.",
            },
        },
    },
    "RemoveConnectLink": {
        "kind": "mutation",
        "module": "connections",
        "constant": "REMOVE_CONNECT_LINK",
        "paged": False,
        "help": "Remove the public link of a service.",
        "variables": {
            "serviceId": {
                "type": "String!",
                "help": "Id of the service behind the link, in the form `80:00:…`.",
            }
        },
    },
    "Devices": {
        "kind": "query",
        "module": "devices",
        "constant": "DEVICES",
        "paged": True,
        "help": "List the devices of an account, filtered and sorted, one page per call.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "size": {
                "type": "Int",
                "default": 100,
                "help": "Devices per page, at most 1000; 0 returns only `total`. Default 100.",
            },
            "from": {
                "type": "Int",
                "default": 0,
                "help": "Zero-based index of the first item to return. Default 0; the next page is `from + size`.",
            },
            "after": {
                "type": "ID",
                "help": "Id of the last item of the previous page, from `last`; null starts at `from`.",
            },
            "sort": {
                "type": "String!",
                "default": "name",
                "help": "Comma-separated field names; a leading `-` sorts descending. Default `name`.",
            },
            "name": {
                "type": "String",
                "help": "Case-insensitive substring of a device or service name; null matches any name.",
            },
            "state": {
                "type": "String",
                "help": "Only devices in this state: `active` or `inactive`; null matches both.",
            },
            "owner": {
                "type": "Boolean",
                "help": "True for devices that the account owns, false for devices shared with it, null for both.",
            },
            "platform": {
                "type": "[Int!]",
                "help": "Only devices of these platform ids (see `platformTypes`); null matches all.",
            },
            "application": {
                "type": "[Int!]",
                "help": "Only devices with a service of these application type ids; also trims each device's `services`.",
            },
            "hardwareId": {"type": "String", "help": "Only the device with this hardware id."},
            "id": {
                "type": "[String!]",
                "help": "Only devices with these ids, such as `80:00:00:00:01:02:03:04`; null sets no limit.",
            },
            "tag": {
                "type": "ListFilter",
                "fields": {"operator": "ListOperator!", "values": "[Any!]!"},
                "help": "Only devices that have any or all of the given tags; null ignores tags.",
            },
        },
    },
    "DeviceCount": {
        "kind": "query",
        "module": "devices",
        "constant": "DEVICE_COUNT",
        "paged": False,
        "help": "Count the devices of an account that match a filter, without fetching them.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "name": {
                "type": "String",
                "help": "Case-insensitive substring of a device or service name; null matches any name.",
            },
            "state": {
                "type": "String",
                "help": "Only devices in this state: `active` or `inactive`; null matches both.",
            },
            "owner": {
                "type": "Boolean",
                "help": "True for devices that the account owns, false for devices shared with it, null for both.",
            },
            "platform": {
                "type": "[Int!]",
                "help": "Only devices of these platform ids (see `platformTypes`); null matches all.",
            },
            "application": {
                "type": "[Int!]",
                "help": "Only devices with a service of these application type ids; also trims each device's `services`.",
            },
            "hardwareId": {"type": "String", "help": "Only the device with this hardware id."},
            "id": {
                "type": "[String!]",
                "help": "Only devices with these ids, such as `80:00:00:00:01:02:03:04`; null sets no limit.",
            },
            "tag": {
                "type": "ListFilter",
                "fields": {"operator": "ListOperator!", "values": "[Any!]!"},
                "help": "Only devices that have any or all of the given tags; null ignores tags.",
            },
        },
    },
    "Device": {
        "kind": "query",
        "module": "devices",
        "constant": "DEVICE",
        "paged": False,
        "help": "Get devices in full, by id. Ids that the account cannot see are left out.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Device or service ids, such as `80:00:00:00:01:02:03:04`."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
        },
    },
    "Endpoints": {
        "kind": "query",
        "module": "devices",
        "constant": "ENDPOINTS",
        "paged": False,
        "help": "List the endpoints of devices and services: how each last reported to remote.it.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "id": {
                "type": "[String!]",
                "help": "Only endpoints with these device ids, such as `80:00:00:00:01:02:03:04`; null sets no limit.",
            },
            "state": {
                "type": "String",
                "help": "Only endpoints in this state: `active` or `inactive`; null matches both.",
            },
        },
    },
    "DeviceTimeSeries": {
        "kind": "query",
        "module": "devices",
        "constant": "DEVICE_TIME_SERIES",
        "paged": False,
        "help": "Get a metric of devices over time, such as availability by the hour.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Device or service ids, such as `80:00:00:00:01:02:03:04`."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "type": {
                "type": "TimeSeriesType!",
                "choices": [
                    "AVAILABILITY",
                    "ONLINE_DURATION",
                    "ONLINE",
                    "OFFLINE",
                    "USAGE",
                    "CONNECT_DURATION",
                    "CONNECT",
                    "DISCONNECT",
                ],
                "default": "AVAILABILITY",
                "help": "Measurement to return. Default `AVAILABILITY`.",
            },
            "resolution": {
                "type": "TimeSeriesResolution!",
                "choices": ["SECOND", "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR"],
                "default": "MINUTE",
                "help": "Length of the interval that each point covers. Default `MINUTE`.",
            },
            "start": {
                "type": "DateTime",
                "help": "Start of the series (ISO 8601); if null, derived from `end` and `length` or chosen by the API.",
            },
            "end": {
                "type": "DateTime",
                "help": "End of the series (ISO 8601); if null, derived from `start` and `length` or chosen by the API.",
            },
            "timezone": {
                "type": "String",
                "help": "IANA time-zone name for the intervals, such as `Europe/Paris`; if null, the API chooses.",
            },
            "length": {
                "type": "Int",
                "help": "Number of points, as an alternative to passing both `start` and `end`.",
            },
        },
    },
    "DeviceReport": {
        "kind": "query",
        "module": "devices",
        "constant": "DEVICE_REPORT",
        "paged": False,
        "help": "Get a link to the list of devices as CSV, optionally with their services.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "name": {
                "type": "String!",
                "default": "DeviceList",
                "help": "Name of the report, such as `DeviceList`.",
            },
            "parameters": {
                "type": "Object",
                "help": "Options of the report; `DeviceList` takes `{services: Boolean}`. Null uses the defaults.",
            },
        },
    },
    "DeleteDevice": {
        "kind": "mutation",
        "module": "devices",
        "constant": "DELETE_DEVICE",
        "paged": False,
        "help": "Delete a device; it must be inactive.",
        "variables": {
            "deviceId": {"type": "String!", "help": "Id of the device, in the form `80:00:…`."},
            "force": {
                "type": "Boolean!",
                "default": False,
                "help": "Whether to skip checks that would prevent the deletion; the checks are undocumented.",
            },
        },
    },
    "DeleteDevices": {
        "kind": "mutation",
        "module": "devices",
        "constant": "DELETE_DEVICES",
        "paged": False,
        "help": "Delete several devices; each must be inactive.",
        "variables": {
            "deviceIds": {"type": "[String!]!", "help": "Ids of the devices, in the form `80:00:…`."},
            "force": {
                "type": "Boolean!",
                "default": False,
                "help": "Whether to skip checks that would prevent the deletion; the checks are undocumented.",
            },
        },
    },
    "TransferDevices": {
        "kind": "mutation",
        "module": "devices",
        "constant": "TRANSFER_DEVICES",
        "paged": False,
        "help": "Transfer devices to another account.",
        "variables": {
            "deviceIds": {"type": "[String!]!", "help": "Ids of the devices; alternative to `deviceId`."},
            "email": {"type": "String!", "help": "Email address of the new owner's account."},
        },
    },
    "ExpireDevice": {
        "kind": "mutation",
        "module": "devices",
        "constant": "EXPIRE_DEVICE",
        "paged": False,
        "help": "Make a device expire after a time without contact.",
        "variables": {
            "deviceId": {"type": "String!", "help": "Id of the device, in the form `80:00:…`."},
            "timeout": {
                "type": "Float",
                "help": "Delay until the device expires; the unit and the meaning of null are undocumented.",
            },
        },
    },
    "RefreshDevice": {
        "kind": "mutation",
        "module": "devices",
        "constant": "REFRESH_DEVICE",
        "paged": False,
        "help": "Ask a device to reload its settings.",
        "variables": {"id": {"type": "ID!", "help": "Id of the device, in the form `80:00:…`."}},
    },
    "RebootDevice": {
        "kind": "mutation",
        "module": "devices",
        "constant": "REBOOT_DEVICE",
        "paged": False,
        "help": "Restart a device.",
        "variables": {"id": {"type": "ID!", "help": "Id of the device, in the form `80:00:…`."}},
    },
    "UninstallDevice": {
        "kind": "mutation",
        "module": "devices",
        "constant": "UNINSTALL_DEVICE",
        "paged": False,
        "help": "Remove the remote.it software from a device.",
        "variables": {"id": {"type": "ID!", "help": "Id of the device, in the form `80:00:…`."}},
    },
    "UpgradeDevice": {
        "kind": "mutation",
        "module": "devices",
        "constant": "UPGRADE_DEVICE",
        "paged": False,
        "help": "Upgrade the remote.it software of a device.",
        "variables": {"id": {"type": "ID!", "help": "Id of the device, in the form `80:00:…`."}},
    },
    "UpgradeDevices": {
        "kind": "mutation",
        "module": "devices",
        "constant": "UPGRADE_DEVICES",
        "paged": False,
        "help": "Upgrade the remote.it software of several devices, by id or by tag.",
        "variables": {
            "deviceIds": {
                "type": "[String!]",
                "help": "Ids of the target devices (`80:00:…`); alternative to `tagFilter`.",
            },
            "tagFilter": {
                "type": "ListFilter",
                "fields": {"operator": "ListOperator!", "values": "[Any!]!"},
                "help": "Tags of the target devices (any or all of the values); alternative to `deviceIds`.",
            },
            "version": {"type": "String", "help": "Version to upgrade to."},
            "upgradePackage": {
                "type": "String",
                "help": "Package to upgrade from; its form is undocumented.",
            },
        },
    },
    "InstallableApps": {
        "kind": "query",
        "module": "devices",
        "constant": "INSTALLABLE_APPS",
        "paged": False,
        "help": "List the apps that can be installed on devices, as ids of application types.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Device or service ids, such as `80:00:00:00:01:02:03:04`."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
        },
    },
    "InstallApp": {
        "kind": "mutation",
        "module": "devices",
        "constant": "INSTALL_APP",
        "paged": False,
        "help": "Install an app on devices, by id or by tag.",
        "variables": {
            "application": {
                "type": "Int!",
                "help": "Application type id of the app, from `Device.supportedAppInstalls`. Inferred from the vendor's app, not introspected.",
            },
            "deviceIds": {
                "type": "[String!]",
                "help": "Ids of the target devices (`80:00:…`); alternative to `tagFilter`.",
            },
            "tagFilter": {
                "type": "ListFilter",
                "fields": {"operator": "ListOperator!", "values": "[Any!]!"},
                "help": "Tags of the target devices (any or all of the values); alternative to `deviceIds`.",
            },
            "version": {"type": "String", "help": "Version of the app to install."},
        },
    },
    "RemoveApp": {
        "kind": "mutation",
        "module": "devices",
        "constant": "REMOVE_APP",
        "paged": False,
        "help": "Remove an app from devices, by id or by tag.",
        "variables": {
            "application": {
                "type": "Int!",
                "help": "Application type id of the app, such as 28 for SSH. Inferred from the vendor's app, not introspected.",
            },
            "deviceIds": {
                "type": "[String!]",
                "help": "Ids of the target devices (`80:00:…`); alternative to `tagFilter`.",
            },
            "tagFilter": {
                "type": "ListFilter",
                "fields": {"operator": "ListOperator!", "values": "[Any!]!"},
                "help": "Tags of the target devices (any or all of the values); alternative to `deviceIds`.",
            },
        },
    },
    "ClaimDevice": {
        "kind": "mutation",
        "module": "devices",
        "constant": "CLAIM_DEVICE",
        "paged": False,
        "help": "Claim a device for an account, by the claim code that the device shows.",
        "variables": {
            "code": {"type": "String!", "help": "Claim code of the device."},
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
        },
    },
    "RegisterDevice": {
        "kind": "mutation",
        "module": "devices",
        "constant": "REGISTER_DEVICE",
        "paged": False,
        "help": "Register a device manually, in the caller's own account. `accountId` only selects whose tags are returned.",
        "variables": {
            "deviceId": {
                "type": "String",
                "help": "Id for the device, for example from `generateDeviceAddress`.",
            },
            "name": {"type": "String", "help": "Name for the device."},
            "hardwareId": {
                "type": "String",
                "help": "Hardware id that the device reports, as in `Device.hardwareId`.",
            },
            "projectId": {"type": "String", "help": "Id of the project to register the device under."},
            "enabled": {"type": "Boolean", "help": "Whether the device is enabled from the start."},
            "manufacturer": {"type": "Float", "help": "Manufacturer number, as in `Device.manufacturer`."},
            "platform": {
                "type": "Float",
                "help": "Platform type id, such as 1072 for Raspberry Pi; see `Query.platformTypes`.",
            },
            "accountId": {
                "type": "String",
                "help": "Account whose tags to return, such as an organization's; null means the caller's own account.",
            },
        },
    },
    "GenerateDeviceAddress": {
        "kind": "mutation",
        "module": "devices",
        "constant": "GENERATE_DEVICE_ADDRESS",
        "paged": False,
        "help": "Generate a new address for a device that is about to be registered.",
        "variables": {},
    },
    "RegistrationCode": {
        "kind": "query",
        "module": "devices",
        "constant": "REGISTRATION_CODE",
        "paged": False,
        "help": "Get a code with which new devices register in an account; it lives for 24 hours unless `timeout` is given. With `oneTimeUse`, it registers one device. With `unique`, each call gets its own code. `code` changes that code.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "name": {"type": "String", "help": "Name for the device to register; if null, the API chooses."},
            "platform": {
                "type": "Int",
                "help": "Platform id of the device to register (see `platformTypes`).",
            },
            "timeout": {
                "type": "Int",
                "help": "Validity of the code; null uses the API's default. The unit is undocumented.",
            },
            "tags": {"type": "[String!]", "help": "Tags to add to the registered device; null adds none."},
            "services": {
                "type": "[ServiceInput!]",
                "fields": {
                    "application": "Int",
                    "name": "String",
                    "subdomain": "String",
                    "host": "String",
                    "port": "Int",
                    "enabled": "Boolean",
                    "presenceAddress": "String",
                    "websocket": "WebSocketOptions",
                    "websocketIPv4": "String",
                    "websocketIPv6": "String",
                    "serviceId": "String",
                },
                "help": "Services to add to the registered device; if null, the API chooses.",
            },
            "oneTimeUse": {
                "type": "Boolean",
                "help": "Whether the code registers a single device only. Inferred from the vendor's app, not introspected.",
            },
            "code": {
                "type": "String",
                "help": "Code to change in place; null creates a code. Inferred from the vendor's app, not introspected.",
            },
            "unique": {
                "type": "Boolean",
                "help": "Whether each call creates a code of its own. Inferred from the vendor's app, not introspected.",
            },
        },
    },
    "RegistrationCommand": {
        "kind": "query",
        "module": "devices",
        "constant": "REGISTRATION_COMMAND",
        "paged": False,
        "help": "Get a shell command that installs remote.it on a new device and registers it in an account. The options are those of `RegistrationCode`.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "name": {"type": "String", "help": "Name for the device to register; if null, the API chooses."},
            "platform": {
                "type": "Int",
                "help": "Platform id of the device to register (see `platformTypes`).",
            },
            "timeout": {
                "type": "Int",
                "help": "Validity of the code; null uses the API's default. The unit is undocumented.",
            },
            "tags": {"type": "[String!]", "help": "Tags to add to the registered device; null adds none."},
            "services": {
                "type": "[ServiceInput!]",
                "fields": {
                    "application": "Int",
                    "name": "String",
                    "subdomain": "String",
                    "host": "String",
                    "port": "Int",
                    "enabled": "Boolean",
                    "presenceAddress": "String",
                    "websocket": "WebSocketOptions",
                    "websocketIPv4": "String",
                    "websocketIPv6": "String",
                    "serviceId": "String",
                },
                "help": "Services to add to the registered device; if null, the API chooses.",
            },
            "oneTimeUse": {
                "type": "Boolean",
                "help": "Whether the command's code registers a single device only. Inferred from the vendor's app, not introspected.",
            },
            "code": {
                "type": "String",
                "help": "Code to change in place; null creates a code. Inferred from the vendor's app, not introspected.",
            },
            "unique": {
                "type": "Boolean",
                "help": "Whether each call creates a code of its own. Inferred from the vendor's app, not introspected.",
            },
        },
    },
    "DeviceRestore": {
        "kind": "query",
        "module": "devices",
        "constant": "DEVICE_RESTORE",
        "paged": False,
        "help": "Get the code and the shell command that restore a registered device on new hardware.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Device or service ids, such as `80:00:00:00:01:02:03:04`."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
        },
    },
    "Events": {
        "kind": "query",
        "module": "events",
        "constant": "EVENTS",
        "paged": True,
        "help": "List the events of an account, newest first, one page per call; by default those of the last month.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "size": {"type": "Int", "default": 100, "help": "Items per page, at most 1000. Default 100."},
            "from": {
                "type": "Int",
                "default": 0,
                "help": "Zero-based index of the first item to return. Default 0; the next page is `from + size`.",
            },
            "after": {
                "type": "ID",
                "help": "Id of the last item of the previous page, from `last`; null starts at `from`.",
            },
            "types": {
                "type": "[EventType!]",
                "choices": [
                    "DEVICE_STATE",
                    "DEVICE_CONNECT",
                    "DEVICE_SHARE",
                    "LICENSE_UPDATED",
                    "AUTH_LOGIN",
                    "AUTH_LOGIN_ATTEMPT",
                    "AUTH_PASSWORD_CHANGE",
                    "AUTH_PASSWORD_RESET",
                    "AUTH_PHONE_CHANGE",
                    "AUTH_MFA_ENABLED",
                    "AUTH_MFA_DISABLED",
                    "DEVICE_REFRESH",
                    "DEVICE_TRANSFER",
                    "DEVICE_DELETE",
                    "DEVICE_JOB",
                    "JOB",
                ],
                "help": "Only events of these types; null returns every type.",
            },
            "minDate": {
                "type": "DateTime",
                "help": "Only events from this time on (ISO 8601). Default: the last month.",
            },
            "maxDate": {
                "type": "DateTime",
                "help": "Only events up to this time (ISO 8601); null means now.",
            },
        },
    },
    "DeviceEvents": {
        "kind": "query",
        "module": "events",
        "constant": "DEVICE_EVENTS",
        "paged": False,
        "help": "List the events of devices, newest first, one page per call; by default those of the last month.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Device or service ids, such as `80:00:00:00:01:02:03:04`."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "size": {"type": "Int", "default": 100, "help": "Items per page, at most 1000. Default 100."},
            "from": {
                "type": "Int",
                "default": 0,
                "help": "Zero-based index of the first item to return. Default 0; the next page is `from + size`.",
            },
            "after": {
                "type": "ID",
                "help": "Id of the last item of the previous page, from `last`; null starts at `from`.",
            },
            "types": {
                "type": "[EventType!]",
                "choices": [
                    "DEVICE_STATE",
                    "DEVICE_CONNECT",
                    "DEVICE_SHARE",
                    "LICENSE_UPDATED",
                    "AUTH_LOGIN",
                    "AUTH_LOGIN_ATTEMPT",
                    "AUTH_PASSWORD_CHANGE",
                    "AUTH_PASSWORD_RESET",
                    "AUTH_PHONE_CHANGE",
                    "AUTH_MFA_ENABLED",
                    "AUTH_MFA_DISABLED",
                    "DEVICE_REFRESH",
                    "DEVICE_TRANSFER",
                    "DEVICE_DELETE",
                    "DEVICE_JOB",
                    "JOB",
                ],
                "help": "Only events of these types; null returns every type.",
            },
            "minDate": {
                "type": "DateTime",
                "help": "Only events from this time on (ISO 8601). Default: the last month.",
            },
            "maxDate": {
                "type": "DateTime",
                "help": "Only events up to this time (ISO 8601); null means now.",
            },
        },
    },
    "ServiceEvents": {
        "kind": "query",
        "module": "events",
        "constant": "SERVICE_EVENTS",
        "paged": False,
        "help": "List the events of services, newest first, one page per call; by default those of the last month.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Service ids, such as `80:00:00:00:01:02:03:04`."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "size": {"type": "Int", "default": 100, "help": "Items per page, at most 1000. Default 100."},
            "from": {
                "type": "Int",
                "default": 0,
                "help": "Zero-based index of the first item to return. Default 0; the next page is `from + size`.",
            },
            "after": {
                "type": "ID",
                "help": "Id of the last item of the previous page, from `last`; null starts at `from`.",
            },
            "types": {
                "type": "[EventType!]",
                "choices": [
                    "DEVICE_STATE",
                    "DEVICE_CONNECT",
                    "DEVICE_SHARE",
                    "LICENSE_UPDATED",
                    "AUTH_LOGIN",
                    "AUTH_LOGIN_ATTEMPT",
                    "AUTH_PASSWORD_CHANGE",
                    "AUTH_PASSWORD_RESET",
                    "AUTH_PHONE_CHANGE",
                    "AUTH_MFA_ENABLED",
                    "AUTH_MFA_DISABLED",
                    "DEVICE_REFRESH",
                    "DEVICE_TRANSFER",
                    "DEVICE_DELETE",
                    "DEVICE_JOB",
                    "JOB",
                ],
                "help": "Only events of these types; null returns every type.",
            },
            "minDate": {
                "type": "DateTime",
                "help": "Only events from this time on (ISO 8601). Default: the last month.",
            },
            "maxDate": {
                "type": "DateTime",
                "help": "Only events up to this time (ISO 8601); null means now.",
            },
        },
    },
    "LiveEvent": {
        "kind": "query",
        "module": "events",
        "constant": "LIVE_EVENT",
        "paged": False,
        "help": "Get a live event; use `follow_events` instead, which subscribes to the event socket with this query. The API does not serve it by POST.",
        "variables": {},
    },
    "EventsUrl": {
        "kind": "query",
        "module": "events",
        "constant": "EVENTS_URL",
        "paged": False,
        "help": "Get a link to the log of an account as CSV. Fetch it unsigned, within one hour.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "types": {
                "type": "[EventType!]",
                "choices": [
                    "DEVICE_STATE",
                    "DEVICE_CONNECT",
                    "DEVICE_SHARE",
                    "LICENSE_UPDATED",
                    "AUTH_LOGIN",
                    "AUTH_LOGIN_ATTEMPT",
                    "AUTH_PASSWORD_CHANGE",
                    "AUTH_PASSWORD_RESET",
                    "AUTH_PHONE_CHANGE",
                    "AUTH_MFA_ENABLED",
                    "AUTH_MFA_DISABLED",
                    "DEVICE_REFRESH",
                    "DEVICE_TRANSFER",
                    "DEVICE_DELETE",
                    "DEVICE_JOB",
                    "JOB",
                ],
                "help": "Only events of these types; null returns every type.",
            },
            "minDate": {
                "type": "DateTime",
                "help": "Only events from this time on (ISO 8601). Default: the last month.",
            },
            "maxDate": {
                "type": "DateTime",
                "help": "Only events up to this time (ISO 8601); null means now.",
            },
        },
    },
    "DeviceEventsUrl": {
        "kind": "query",
        "module": "events",
        "constant": "DEVICE_EVENTS_URL",
        "paged": False,
        "help": "Get links to the logs of devices as CSV. Fetch them unsigned, within one hour.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Device or service ids, such as `80:00:00:00:01:02:03:04`."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "types": {
                "type": "[EventType!]",
                "choices": [
                    "DEVICE_STATE",
                    "DEVICE_CONNECT",
                    "DEVICE_SHARE",
                    "LICENSE_UPDATED",
                    "AUTH_LOGIN",
                    "AUTH_LOGIN_ATTEMPT",
                    "AUTH_PASSWORD_CHANGE",
                    "AUTH_PASSWORD_RESET",
                    "AUTH_PHONE_CHANGE",
                    "AUTH_MFA_ENABLED",
                    "AUTH_MFA_DISABLED",
                    "DEVICE_REFRESH",
                    "DEVICE_TRANSFER",
                    "DEVICE_DELETE",
                    "DEVICE_JOB",
                    "JOB",
                ],
                "help": "Only events of these types; null returns every type.",
            },
            "minDate": {
                "type": "DateTime",
                "help": "Only events from this time on (ISO 8601). Default: the last month.",
            },
            "maxDate": {
                "type": "DateTime",
                "help": "Only events up to this time (ISO 8601); null means now.",
            },
        },
    },
    "ServiceEventsUrl": {
        "kind": "query",
        "module": "events",
        "constant": "SERVICE_EVENTS_URL",
        "paged": False,
        "help": "Get links to the logs of services as CSV. Fetch them unsigned, within one hour.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Service ids, such as `80:00:00:00:01:02:03:04`."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "types": {
                "type": "[EventType!]",
                "choices": [
                    "DEVICE_STATE",
                    "DEVICE_CONNECT",
                    "DEVICE_SHARE",
                    "LICENSE_UPDATED",
                    "AUTH_LOGIN",
                    "AUTH_LOGIN_ATTEMPT",
                    "AUTH_PASSWORD_CHANGE",
                    "AUTH_PASSWORD_RESET",
                    "AUTH_PHONE_CHANGE",
                    "AUTH_MFA_ENABLED",
                    "AUTH_MFA_DISABLED",
                    "DEVICE_REFRESH",
                    "DEVICE_TRANSFER",
                    "DEVICE_DELETE",
                    "DEVICE_JOB",
                    "JOB",
                ],
                "help": "Only events of these types; null returns every type.",
            },
            "minDate": {
                "type": "DateTime",
                "help": "Only events from this time on (ISO 8601). Default: the last month.",
            },
            "maxDate": {
                "type": "DateTime",
                "help": "Only events up to this time (ISO 8601); null means now.",
            },
        },
    },
    "Feed": {
        "kind": "query",
        "module": "events",
        "constant": "FEED",
        "paged": False,
        "help": "Get a summary of events by periods of time: who signed in or was connected, and which devices were offline.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "serviceId": {
                "type": "[String!]",
                "help": "Only activity of these devices or services; null covers the whole account.",
            },
            "start": {
                "type": "DateTime",
                "help": "Start of the time span (ISO 8601); if null, the API chooses.",
            },
            "end": {"type": "DateTime", "help": "End of the time span (ISO 8601); if null, the API chooses."},
            "types": {
                "type": "[EventType!]",
                "choices": [
                    "DEVICE_STATE",
                    "DEVICE_CONNECT",
                    "DEVICE_SHARE",
                    "LICENSE_UPDATED",
                    "AUTH_LOGIN",
                    "AUTH_LOGIN_ATTEMPT",
                    "AUTH_PASSWORD_CHANGE",
                    "AUTH_PASSWORD_RESET",
                    "AUTH_PHONE_CHANGE",
                    "AUTH_MFA_ENABLED",
                    "AUTH_MFA_DISABLED",
                    "DEVICE_REFRESH",
                    "DEVICE_TRANSFER",
                    "DEVICE_DELETE",
                    "DEVICE_JOB",
                    "JOB",
                ],
                "help": "Only events of these types; null returns every type.",
            },
        },
    },
    "Networks": {
        "kind": "query",
        "module": "networks",
        "constant": "NETWORKS",
        "paged": False,
        "help": "List the networks of an account, with their services.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "Network": {
        "kind": "query",
        "module": "networks",
        "constant": "NETWORK",
        "paged": False,
        "help": "Get a network by id.",
        "variables": {
            "id": {"type": "String!", "help": "Id of the network, as in `networks`."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
        },
    },
    "CreateNetwork": {
        "kind": "mutation",
        "module": "networks",
        "constant": "CREATE_NETWORK",
        "paged": False,
        "help": "Create a network.",
        "variables": {
            "name": {"type": "String!", "help": "Name of the network."},
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
        },
    },
    "UpdateNetwork": {
        "kind": "mutation",
        "module": "networks",
        "constant": "UPDATE_NETWORK",
        "paged": False,
        "help": "Rename a network.",
        "variables": {
            "id": {"type": "String!", "help": "Id of the network, from `Network.id`."},
            "name": {"type": "String", "help": "New name of the network."},
        },
    },
    "DeleteNetwork": {
        "kind": "mutation",
        "module": "networks",
        "constant": "DELETE_NETWORK",
        "paged": False,
        "help": "Delete a network, but not its services.",
        "variables": {"id": {"type": "String!", "help": "Id of the network, from `Network.id`."}},
    },
    "AddNetworkConnection": {
        "kind": "mutation",
        "module": "networks",
        "constant": "ADD_NETWORK_CONNECTION",
        "paged": False,
        "help": "Add a service to a network, optionally under another name and port.",
        "variables": {
            "networkId": {"type": "String!", "help": "Id of the network, from `Network.id`."},
            "serviceId": {"type": "String!", "help": "Id of the service, in the form `80:00:…`."},
            "name": {"type": "String", "help": "Name of the service within the network."},
            "port": {"type": "Int", "help": "Port of the service within the network."},
        },
    },
    "RemoveNetworkConnection": {
        "kind": "mutation",
        "module": "networks",
        "constant": "REMOVE_NETWORK_CONNECTION",
        "paged": False,
        "help": "Remove a service from a network.",
        "variables": {
            "networkId": {"type": "String!", "help": "Id of the network, from `Network.id`."},
            "serviceId": {"type": "String!", "help": "Id of the service, in the form `80:00:…`."},
        },
    },
    "AddNetworkTag": {
        "kind": "mutation",
        "module": "networks",
        "constant": "ADD_NETWORK_TAG",
        "paged": False,
        "help": "Add tags to a network.",
        "variables": {
            "networkId": {"type": "String!", "help": "Id of the network, from `Network.id`."},
            "name": {"type": "[String!]!", "help": "Names of the tags."},
        },
    },
    "RemoveNetworkTag": {
        "kind": "mutation",
        "module": "networks",
        "constant": "REMOVE_NETWORK_TAG",
        "paged": False,
        "help": "Remove tags from a network.",
        "variables": {
            "networkId": {"type": "String!", "help": "Id of the network, from `Network.id`."},
            "name": {"type": "[String!]!", "help": "Names of the tags."},
        },
    },
    "AddNetworkShare": {
        "kind": "mutation",
        "module": "networks",
        "constant": "ADD_NETWORK_SHARE",
        "paged": False,
        "help": "Share a network with people.",
        "variables": {
            "networkId": {"type": "String!", "help": "Id of the network, from `Network.id`."},
            "email": {"type": "[String!]!", "help": "Email addresses of the accounts to share with."},
        },
    },
    "RemoveNetworkShare": {
        "kind": "mutation",
        "module": "networks",
        "constant": "REMOVE_NETWORK_SHARE",
        "paged": False,
        "help": "Stop sharing a network with people.",
        "variables": {
            "networkId": {"type": "String!", "help": "Id of the network, from `Network.id`."},
            "email": {"type": "[String!]!", "help": "Email addresses of the accounts to remove."},
        },
    },
    "Organization": {
        "kind": "query",
        "module": "organizations",
        "constant": "ORGANIZATION",
        "paged": False,
        "help": "Get the organization that an account owns, with its members and roles.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "Memberships": {
        "kind": "query",
        "module": "organizations",
        "constant": "MEMBERSHIPS",
        "paged": False,
        "help": "List the organizations that an account has joined; pass an `id` as `accountId` to act for that organization.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "SetOrganization": {
        "kind": "mutation",
        "module": "organizations",
        "constant": "SET_ORGANIZATION",
        "paged": False,
        "help": "Create or change the organization of an account.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
            "name": {"type": "String", "help": "Name of the organization."},
            "domain": {
                "type": "String",
                "help": "Internet domain of the organization; `Organization.verified` shows whether it is verified.",
            },
            "proxy": {
                "type": "String",
                "help": "Proxy setting of the organization, as in `Organization.proxy`.",
            },
            "providers": {
                "type": "[AuthenticationProvider!]",
                "choices": ["SAML", "OIDC"],
                "help": "Sign-in methods available to members.",
            },
            "logoUrl": {"type": "String", "help": "URL of the logo."},
            "color": {"type": "String", "help": "Brand color of the organization."},
        },
    },
    "DeleteOrganization": {
        "kind": "mutation",
        "module": "organizations",
        "constant": "DELETE_ORGANIZATION",
        "paged": False,
        "help": "Delete the caller's own organization.",
        "variables": {},
    },
    "SetMember": {
        "kind": "mutation",
        "module": "organizations",
        "constant": "SET_MEMBER",
        "paged": False,
        "help": "Add members to an organization, or change their role or license. Name the role by `roleId` or by `role`, not by both.",
        "variables": {
            "email": {"type": "[String!]!", "help": "Email addresses of the members."},
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
            "roleId": {
                "type": "ID",
                "help": "Id of a role, from `CustomRole.id`; never send it together with `role`.",
            },
            "role": {
                "type": "OrganizationRole",
                "choices": ["REMOVE", "NO_ACCESS", "MEMBER", "ADMIN"],
                "help": "Built-in role; never send it together with `roleId`.",
            },
            "license": {
                "type": "LicenseOption",
                "choices": ["LICENSED", "UNLICENSED"],
                "help": "Whether the members get one of the organization's licenses.",
            },
        },
    },
    "RemoveMember": {
        "kind": "mutation",
        "module": "organizations",
        "constant": "REMOVE_MEMBER",
        "paged": False,
        "help": "Remove members from an organization.",
        "variables": {
            "email": {"type": "[String!]!", "help": "Email addresses of the members."},
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
        },
    },
    "LeaveOrganization": {
        "kind": "mutation",
        "module": "organizations",
        "constant": "LEAVE_ORGANIZATION",
        "paged": False,
        "help": "Leave an organization that the caller has joined.",
        "variables": {
            "id": {"type": "ID!", "help": "Id of the organization, which is its owner's account id."}
        },
    },
    "CreateRole": {
        "kind": "mutation",
        "module": "organizations",
        "constant": "CREATE_ROLE",
        "paged": False,
        "help": "Create a role.",
        "variables": {
            "name": {"type": "String!", "help": "Name of the role, as organization members see it."},
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
            "grant": {
                "type": "[RolePermission!]",
                "choices": ["VIEW", "CONNECT", "SCRIPTING", "MANAGE", "ADMIN"],
                "help": "Permissions to add to the role.",
            },
            "revoke": {
                "type": "[RolePermission!]",
                "choices": ["VIEW", "CONNECT", "SCRIPTING", "MANAGE", "ADMIN"],
                "help": "Permissions to remove from the role.",
            },
            "access": {
                "type": "CustomRoleAccess",
                "choices": ["NONE", "TAG", "ALL"],
                "help": "Devices that the role can access: none, those matching `tag`, or all.",
            },
            "tag": {
                "type": "ListFilter",
                "fields": {"operator": "ListOperator!", "values": "[Any!]!"},
                "help": "Tags of the devices that the role can access; used with `access: TAG`.",
            },
        },
    },
    "UpdateRole": {
        "kind": "mutation",
        "module": "organizations",
        "constant": "UPDATE_ROLE",
        "paged": False,
        "help": "Change a role; permissions that are neither granted nor revoked do not change.",
        "variables": {
            "id": {"type": "String!", "help": "Id of the role, from `CustomRole.id`."},
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
            "name": {"type": "String", "help": "Name of the role, as organization members see it."},
            "grant": {
                "type": "[RolePermission!]",
                "choices": ["VIEW", "CONNECT", "SCRIPTING", "MANAGE", "ADMIN"],
                "help": "Permissions to add to the role.",
            },
            "revoke": {
                "type": "[RolePermission!]",
                "choices": ["VIEW", "CONNECT", "SCRIPTING", "MANAGE", "ADMIN"],
                "help": "Permissions to remove from the role.",
            },
            "access": {
                "type": "CustomRoleAccess",
                "choices": ["NONE", "TAG", "ALL"],
                "help": "Devices that the role can access: none, those matching `tag`, or all.",
            },
            "tag": {
                "type": "ListFilter",
                "fields": {"operator": "ListOperator!", "values": "[Any!]!"},
                "help": "Tags of the devices that the role can access; used with `access: TAG`.",
            },
        },
    },
    "DeleteRole": {
        "kind": "mutation",
        "module": "organizations",
        "constant": "DELETE_ROLE",
        "paged": False,
        "help": "Delete a role.",
        "variables": {
            "id": {"type": "String!", "help": "Id of the role, from `CustomRole.id`."},
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
        },
    },
    "ConfigureSaml": {
        "kind": "mutation",
        "module": "organizations",
        "constant": "CONFIGURE_SAML",
        "paged": False,
        "help": "Turn sign-in through SAML on or off for the members of an organization.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
            "enabled": {"type": "Boolean", "help": "Whether SAML sign-in is enabled."},
            "metadata": {"type": "String", "help": "SAML metadata of the identity provider."},
        },
    },
    "ConfigureIdentityProvider": {
        "kind": "mutation",
        "module": "organizations",
        "constant": "CONFIGURE_IDENTITY_PROVIDER",
        "paged": False,
        "help": "Set up sign-in through an identity provider for the members of an organization, by SAML or OpenID Connect.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
            "enabled": {"type": "Boolean", "help": "Whether sign-in through the provider is enabled."},
            "type": {
                "type": "String",
                "help": "Kind of provider, a value of `IdentityProviderType`: `SAML` or `OIDC`.",
            },
            "metadata": {"type": "String", "help": "SAML metadata of the provider; SAML only."},
            "clientId": {"type": "String", "help": "Client id that the provider issued; OIDC only."},
            "clientSecret": {
                "type": "String",
                "help": "Client secret that belongs to `clientId`; OIDC only.",
            },
            "issuer": {"type": "String", "help": "Issuer URL of the provider; OIDC only."},
        },
    },
    "Partners": {
        "kind": "query",
        "module": "partners",
        "constant": "PARTNERS",
        "paged": False,
        "help": "List the partners that the account administers, with the numbers of their devices.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "PartnerReport": {
        "kind": "query",
        "module": "partners",
        "constant": "PARTNER_REPORT",
        "paged": False,
        "help": "Get a link to the list of a partner's devices as CSV; null if there is none.",
        "variables": {
            "partnerId": {"type": "String!", "help": "Id of the partner, from `PartnerEntity.id`."}
        },
    },
    "UpdatePartner": {
        "kind": "mutation",
        "module": "partners",
        "constant": "UPDATE_PARTNER",
        "paged": False,
        "help": "Rename a partner.",
        "variables": {
            "id": {"type": "String!", "help": "Id of the partner, from `PartnerEntity.id`."},
            "name": {"type": "String!", "help": "New name."},
        },
    },
    "DeviceProducts": {
        "kind": "query",
        "module": "products",
        "constant": "DEVICE_PRODUCTS",
        "paged": True,
        "help": "List the device products of an account with their services and codes, one page per call.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "size": {"type": "Int", "default": 100, "help": "Items per page. Default 100."},
            "from": {
                "type": "Int",
                "default": 0,
                "help": "Zero-based index of the first item to return. Default 0; the next page is `from + size`.",
            },
            "after": {
                "type": "ID",
                "help": "Id of the last item of the previous page, from `last`; null starts at `from`.",
            },
            "id": {"type": "[String!]", "help": "Only products with these ids; null sets no limit."},
        },
    },
    "DeviceProduct": {
        "kind": "query",
        "module": "products",
        "constant": "DEVICE_PRODUCT",
        "paged": False,
        "help": "Get up to 100 device products in full, by id, with the shell commands that register devices from them. Ids that the account cannot see are left out.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Only products with these ids; null sets no limit."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
        },
    },
    "CreateDeviceProduct": {
        "kind": "mutation",
        "module": "products",
        "constant": "CREATE_DEVICE_PRODUCT",
        "paged": False,
        "help": 'Create a device product without services; `platform` is a platform\'s number as text, such as "1072".',
        "variables": {
            "name": {"type": "String!", "help": "Display name."},
            "platform": {
                "type": "String!",
                "help": "Platform type id as text, such as `1072`; see `Query.platformTypes`.",
            },
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
        },
    },
    "CreateDeviceProductFromRegistration": {
        "kind": "mutation",
        "module": "products",
        "constant": "CREATE_DEVICE_PRODUCT_FROM_REGISTRATION",
        "paged": False,
        "help": "Create a device product with its tags and services, which have the form of those of a registration code.",
        "variables": {
            "input": {
                "type": "CreateDeviceProductFromRegistrationInput!",
                "fields": {
                    "name": "String",
                    "platform": "Int!",
                    "tags": "[String!]",
                    "services": "[ServiceInput!]!",
                },
                "help": "The product to create.",
            },
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
        },
    },
    "UpdateDeviceProduct": {
        "kind": "mutation",
        "module": "products",
        "constant": "UPDATE_DEVICE_PRODUCT",
        "paged": False,
        "help": "Change the name, the platform or the tags of a device product.",
        "variables": {
            "id": {"type": "ID!", "help": "Id of the product."},
            "input": {
                "type": "UpdateDeviceProductInput!",
                "fields": {"name": "String", "platform": "Int", "tags": "[String!]"},
                "help": "The changes.",
            },
        },
    },
    "UpdateDeviceProductSettings": {
        "kind": "mutation",
        "module": "products",
        "constant": "UPDATE_DEVICE_PRODUCT_SETTINGS",
        "paged": False,
        "help": "Change the settings of a device product: lock it, so that it can no longer be changed.",
        "variables": {
            "id": {"type": "ID!", "help": "Id of the product."},
            "input": {
                "type": "DeviceProductSettingsInput!",
                "fields": {"lock": "Boolean"},
                "help": "The settings.",
            },
        },
    },
    "DeleteDeviceProduct": {
        "kind": "mutation",
        "module": "products",
        "constant": "DELETE_DEVICE_PRODUCT",
        "paged": False,
        "help": "Delete a device product with its services; devices that were registered from it stay.",
        "variables": {"id": {"type": "ID!", "help": "Id of the product."}},
    },
    "TransferDeviceProduct": {
        "kind": "mutation",
        "module": "products",
        "constant": "TRANSFER_DEVICE_PRODUCT",
        "paged": False,
        "help": "Transfer a device product with its services to another account.",
        "variables": {
            "productId": {"type": "ID!", "help": "Id of the product."},
            "email": {"type": "String!", "help": "Email address of the new owner's account."},
        },
    },
    "AddDeviceProductService": {
        "kind": "mutation",
        "module": "products",
        "constant": "ADD_DEVICE_PRODUCT_SERVICE",
        "paged": False,
        "help": 'Add a service to a device product; `type` is an application type\'s number as text, such as "28" for SSH.',
        "variables": {
            "productId": {"type": "ID!", "help": "Id of the product."},
            "name": {"type": "String!", "help": "Display name of the service."},
            "type": {
                "type": "String!",
                "help": "Application type id as text, such as `28` for SSH; see `Query.applicationTypes`.",
            },
            "port": {"type": "Int!", "help": "Port that the service listens on."},
            "enabled": {
                "type": "Boolean!",
                "default": True,
                "help": "Whether the service is enabled on a new device.",
            },
        },
    },
    "RemoveDeviceProductService": {
        "kind": "mutation",
        "module": "products",
        "constant": "REMOVE_DEVICE_PRODUCT_SERVICE",
        "paged": False,
        "help": "Remove a service from a device product, by the id of the product's service.",
        "variables": {
            "id": {"type": "ID!", "help": "Id of the product's service, from `DeviceProductService.id`."}
        },
    },
    "Reseller": {
        "kind": "query",
        "module": "resellers",
        "constant": "RESELLER",
        "paged": False,
        "help": "Get the reseller of an account.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "OrganizationReseller": {
        "kind": "query",
        "module": "resellers",
        "constant": "ORGANIZATION_RESELLER",
        "paged": False,
        "help": "Get an organization as a reseller: the plans that it offers and the licenses of its customers.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "ResellerReport": {
        "kind": "query",
        "module": "resellers",
        "constant": "RESELLER_REPORT",
        "paged": False,
        "help": "Get a link to a reseller's report on its customers.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "AddCustomer": {
        "kind": "mutation",
        "module": "resellers",
        "constant": "ADD_CUSTOMER",
        "paged": False,
        "help": "Add accounts to the customers of a reseller.",
        "variables": {
            "resellerId": {"type": "String!", "help": "Id of the reseller."},
            "email": {"type": "[String!]!", "help": "Email addresses of the customers' accounts."},
        },
    },
    "RemoveCustomer": {
        "kind": "mutation",
        "module": "resellers",
        "constant": "REMOVE_CUSTOMER",
        "paged": False,
        "help": "Remove accounts from the customers of a reseller.",
        "variables": {
            "resellerId": {"type": "String!", "help": "Id of the reseller."},
            "email": {"type": "[String!]!", "help": "Email addresses of the customers' accounts."},
        },
    },
    "LeaveReseller": {
        "kind": "mutation",
        "module": "resellers",
        "constant": "LEAVE_RESELLER",
        "paged": False,
        "help": "Leave the reseller of the caller's account.",
        "variables": {},
    },
    "Files": {
        "kind": "query",
        "module": "scripting",
        "constant": "FILES",
        "paged": False,
        "help": "List the files of an account, with their versions and arguments.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "ids": {"type": "[ID!]", "help": "Only files with these ids; null returns all."},
        },
    },
    "FileVersions": {
        "kind": "query",
        "module": "scripting",
        "constant": "FILE_VERSIONS",
        "paged": False,
        "help": "List the versions of files, filtered and sorted, one page per call.",
        "variables": {
            "ids": {"type": "[ID!]!", "help": "Only files with these ids; null returns all."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "size": {"type": "Int", "default": 100, "help": "Items per page, at most 1000. Default 100."},
            "from": {
                "type": "Int",
                "default": 0,
                "help": "Zero-based index of the first item to return. Default 0.",
            },
            "after": {
                "type": "ID",
                "help": "Id of the last item of the previous page, from `last`; null starts at `from`.",
            },
            "sort": {
                "type": "String!",
                "default": "name",
                "help": "Comma-separated field names; a leading `-` sorts descending. Default `name`.",
            },
            "versionIds": {"type": "[ID!]", "help": "Only versions with these ids; null sets no limit."},
            "latest": {
                "type": "Boolean",
                "help": "Whether to return only the latest version; null returns all.",
            },
            "platforms": {
                "type": "[Int!]",
                "help": "Only versions for these platform ids (see `platformTypes`); null matches all.",
            },
            "versions": {"type": "[Int!]", "help": "Only versions with these numbers; null matches all."},
            "minDate": {
                "type": "DateTime",
                "help": "Only versions from this time on (ISO 8601); null sets no lower bound.",
            },
            "maxDate": {
                "type": "DateTime",
                "help": "Only versions up to this time (ISO 8601); null sets no upper bound.",
            },
        },
    },
    "ModifyFile": {
        "kind": "mutation",
        "module": "scripting",
        "constant": "MODIFY_FILE",
        "paged": False,
        "help": "Change the name and the descriptions of a file; upload it again to change its content.",
        "variables": {
            "fileId": {"type": "String!", "help": "Id of the file, from `File.id`."},
            "name": {
                "type": "String",
                "help": "New name of the file; null keeps it. Inferred from the vendor's app, not introspected.",
            },
            "shortDesc": {"type": "String", "help": "One-line description."},
            "longDesc": {"type": "String", "help": "Full description."},
        },
    },
    "DeleteFile": {
        "kind": "mutation",
        "module": "scripting",
        "constant": "DELETE_FILE",
        "paged": False,
        "help": "Delete a file with all its versions.",
        "variables": {"fileId": {"type": "String!", "help": "Id of the file, from `File.id`."}},
    },
    "DeleteFileVersion": {
        "kind": "mutation",
        "module": "scripting",
        "constant": "DELETE_FILE_VERSION",
        "paged": False,
        "help": "Delete one version of a file.",
        "variables": {
            "fileVersionId": {"type": "String!", "help": "Id of the version, from `FileVersion.id`."}
        },
    },
    "Jobs": {
        "kind": "query",
        "module": "scripting",
        "constant": "JOBS",
        "paged": True,
        "help": "List the jobs of an account with their devices and arguments, one page per call.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "size": {"type": "Int", "default": 100, "help": "Items per page, at most 1000. Default 100."},
            "from": {
                "type": "Int",
                "default": 0,
                "help": "Zero-based index of the first item to return. Default 0; the next page is `from + size`.",
            },
            "after": {
                "type": "ID",
                "help": "Id of the last item of the previous page, from `last`; null starts at `from`.",
            },
            "sort": {
                "type": "String!",
                "default": "name",
                "help": "Comma-separated field names; a leading `-` sorts descending. Default `name`.",
            },
            "ids": {"type": "[ID!]", "help": "Only jobs with these ids; null sets no limit."},
            "fileIds": {
                "type": "[ID!]",
                "help": "Only jobs that run one of these files; null sets no limit. Inferred from the vendor's app, not introspected.",
            },
            "statuses": {
                "type": "[JobStatusEnum!]",
                "choices": ["READY", "WAITING", "RUNNING", "FAILED", "SUCCESS", "CANCELLED"],
                "help": "Only jobs with one of these statuses; null matches any status.",
            },
            "minDate": {
                "type": "DateTime",
                "help": "Only jobs from this time on (ISO 8601); null sets no lower bound.",
            },
            "maxDate": {
                "type": "DateTime",
                "help": "Only jobs up to this time (ISO 8601); null sets no upper bound.",
            },
        },
    },
    "StartJob": {
        "kind": "mutation",
        "module": "scripting",
        "constant": "START_JOB",
        "paged": False,
        "help": "Run a script file on devices, by id or by tag, and return the job's id. Without `arguments`, an empty list is sent, because the API requires one.",
        "variables": {
            "fileId": {
                "type": "String!",
                "help": "Id of the script file, from `File.id`; alternative to `jobId`. Inferred from the vendor's app, not introspected.",
            },
            "deviceIds": {
                "type": "[String!]",
                "help": "Ids of the target devices (`80:00:…`); alternative to `tagFilter`.",
            },
            "tagFilter": {
                "type": "ListFilter",
                "fields": {"operator": "ListOperator!", "values": "[Any!]!"},
                "help": "Tags of the target devices (any or all of the values); alternative to `deviceIds`.",
            },
            "arguments": {
                "type": "[ArgumentInput!]!",
                "fields": {"name": "String!", "value": "String!"},
                "default": [],
                "help": "Values for the script's arguments; always send a list, `[]` if there are no arguments.",
            },
        },
    },
    "SetJob": {
        "kind": "mutation",
        "module": "scripting",
        "constant": "SET_JOB",
        "paged": False,
        "help": "Save a job to start it later, or change a saved job, and return the job's id. The job targets devices by id or by tag, or all devices of the account if both are left out. To change a job, pass all of it again.",
        "variables": {
            "fileId": {"type": "String!", "help": "Id of the file to run, from `File.id`."},
            "jobId": {
                "type": "String",
                "help": "Id of a saved job to change, which must be `READY`; null saves a new job.",
            },
            "deviceIds": {
                "type": "[String!]",
                "help": "Ids of the target devices (`80:00:…`); alternative to `tagFilter`.",
            },
            "tagFilter": {
                "type": "ListFilter",
                "fields": {"operator": "ListOperator!", "values": "[Any!]!"},
                "help": "Tags of the target devices (any or all of the values); alternative to `deviceIds`.",
            },
            "arguments": {
                "type": "[ArgumentInput!]!",
                "fields": {"name": "String!", "value": "String!"},
                "default": [],
                "help": "Values for the script's arguments; see `FileVersion.arguments`.",
            },
        },
    },
    "StartSavedJob": {
        "kind": "mutation",
        "module": "scripting",
        "constant": "START_SAVED_JOB",
        "paged": False,
        "help": "Start a saved job on its devices, and return the job's id.",
        "variables": {
            "jobId": {
                "type": "String!",
                "help": "Id of a job that `setJob` saved; alternative to the other arguments. Inferred from the vendor's app, not introspected.",
            }
        },
    },
    "CancelJob": {
        "kind": "mutation",
        "module": "scripting",
        "constant": "CANCEL_JOB",
        "paged": False,
        "help": "Cancel a job on the devices that have not finished it.",
        "variables": {"jobId": {"type": "String!", "help": "Id of the job, as returned by `startJob`."}},
    },
    "DeleteJob": {
        "kind": "mutation",
        "module": "scripting",
        "constant": "DELETE_JOB",
        "paged": False,
        "help": "Delete a job; cancel it first if it is running.",
        "variables": {"jobId": {"type": "String!", "help": "Id of the job, from `Job.id`."}},
    },
    "Service": {
        "kind": "query",
        "module": "services",
        "constant": "SERVICE",
        "paged": False,
        "help": "Get services in full, by id.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Service ids, such as `80:00:00:00:01:02:03:04`."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
        },
    },
    "ServiceTimeSeries": {
        "kind": "query",
        "module": "services",
        "constant": "SERVICE_TIME_SERIES",
        "paged": False,
        "help": "Get a metric of services over time, such as availability by the hour.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Service ids, such as `80:00:00:00:01:02:03:04`."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
            "type": {
                "type": "TimeSeriesType!",
                "choices": [
                    "AVAILABILITY",
                    "ONLINE_DURATION",
                    "ONLINE",
                    "OFFLINE",
                    "USAGE",
                    "CONNECT_DURATION",
                    "CONNECT",
                    "DISCONNECT",
                ],
                "default": "AVAILABILITY",
                "help": "Measurement to return. Default `AVAILABILITY`.",
            },
            "resolution": {
                "type": "TimeSeriesResolution!",
                "choices": ["SECOND", "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR"],
                "default": "MINUTE",
                "help": "Length of the interval that each point covers. Default `MINUTE`.",
            },
            "start": {
                "type": "DateTime",
                "help": "Start of the series (ISO 8601); if null, derived from `end` and `length` or chosen by the API.",
            },
            "end": {
                "type": "DateTime",
                "help": "End of the series (ISO 8601); if null, derived from `start` and `length` or chosen by the API.",
            },
            "timezone": {
                "type": "String",
                "help": "IANA time-zone name for the intervals, such as `Europe/Paris`; if null, the API chooses.",
            },
            "length": {
                "type": "Int",
                "help": "Number of points, as an alternative to passing both `start` and `end`.",
            },
        },
    },
    "AddService": {
        "kind": "mutation",
        "module": "services",
        "constant": "ADD_SERVICE",
        "paged": False,
        "help": "Add a service to a device that can be configured.",
        "variables": {
            "deviceId": {"type": "String!", "help": "Id of the device, in the form `80:00:…`."},
            "application": {
                "type": "Int",
                "help": "Application type id, such as 28 for SSH or 7 for HTTP; see `Query.applicationTypes`.",
            },
            "name": {"type": "String", "help": "Display name of the service."},
            "port": {"type": "Int", "help": "Port on `host` that the service listens on."},
            "host": {
                "type": "String",
                "help": "Host to forward to: an address or name that the device can reach.",
            },
            "enabled": {"type": "Boolean", "help": "Whether the service is enabled and accepts connections."},
            "subdomain": {"type": "String", "help": "Requested subdomain for the service's public address."},
            "presenceAddress": {
                "type": "String",
                "help": "Presence address of the service; the format is undocumented.",
            },
            "websocket": {
                "type": "WebSocketOptions",
                "choices": ["OFF", "ON", "FORCE", "FORCE4", "FORCE6"],
                "help": "Use of WebSocket transport by the service.",
            },
            "websocketIPv4": {
                "type": "String",
                "help": "WebSocket address for IPv4; the format is undocumented.",
            },
            "websocketIPv6": {
                "type": "String",
                "help": "WebSocket address for IPv6; the format is undocumented.",
            },
            "serviceId": {"type": "String", "help": "Id for the new service."},
            "refresh": {
                "type": "Boolean!",
                "default": True,
                "help": "Whether to refresh the device afterwards, as `refreshDevice` does. Default `true`.",
            },
        },
    },
    "AddServiceByHardwareId": {
        "kind": "mutation",
        "module": "services",
        "constant": "ADD_SERVICE_BY_HARDWARE_ID",
        "paged": False,
        "help": "Add a service to a device, by its hardware id.",
        "variables": {
            "hardwareId": {
                "type": "String!",
                "help": "Hardware id of the device, as in `Device.hardwareId`.",
            },
            "application": {
                "type": "Int",
                "help": "Application type id, such as 28 for SSH or 7 for HTTP; see `Query.applicationTypes`.",
            },
            "name": {"type": "String", "help": "Display name of the service."},
            "port": {"type": "Int", "help": "Port on `host` that the service listens on."},
            "host": {
                "type": "String",
                "help": "Host to forward to: an address or name that the device can reach.",
            },
            "enabled": {"type": "Boolean", "help": "Whether the service is enabled and accepts connections."},
            "subdomain": {"type": "String", "help": "Requested subdomain for the service's public address."},
            "presenceAddress": {
                "type": "String",
                "help": "Presence address of the service; the format is undocumented.",
            },
            "websocket": {
                "type": "WebSocketOptions",
                "choices": ["OFF", "ON", "FORCE", "FORCE4", "FORCE6"],
                "help": "Use of WebSocket transport by the service.",
            },
            "websocketIPv4": {
                "type": "String",
                "help": "WebSocket address for IPv4; the format is undocumented.",
            },
            "websocketIPv6": {
                "type": "String",
                "help": "WebSocket address for IPv6; the format is undocumented.",
            },
            "serviceId": {"type": "String", "help": "Id for the new service."},
        },
    },
    "UpdateService": {
        "kind": "mutation",
        "module": "services",
        "constant": "UPDATE_SERVICE",
        "paged": False,
        "help": "Change a service; arguments that are left out change nothing.",
        "variables": {
            "id": {"type": "ID!", "help": "Id of the service, in the form `80:00:…`."},
            "application": {
                "type": "Int",
                "help": "Application type id, such as 28 for SSH or 7 for HTTP; see `Query.applicationTypes`.",
            },
            "name": {"type": "String", "help": "Display name of the service."},
            "port": {"type": "Int", "help": "Port on `host` that the service listens on."},
            "host": {
                "type": "String",
                "help": "Host to forward to: an address or name that the device can reach.",
            },
            "enabled": {"type": "Boolean", "help": "Whether the service is enabled and accepts connections."},
            "subdomain": {"type": "String", "help": "Requested subdomain for the service's public address."},
            "presenceAddress": {
                "type": "String",
                "help": "Presence address of the service; the format is undocumented.",
            },
            "websocket": {
                "type": "WebSocketOptions",
                "choices": ["OFF", "ON", "FORCE", "FORCE4", "FORCE6"],
                "help": "Use of WebSocket transport by the service.",
            },
            "websocketIPv4": {
                "type": "String",
                "help": "WebSocket address for IPv4; the format is undocumented.",
            },
            "websocketIPv6": {
                "type": "String",
                "help": "WebSocket address for IPv6; the format is undocumented.",
            },
            "serviceId": {
                "type": "String",
                "help": "Service id as part of the service settings; `id` identifies the service to change.",
            },
            "refresh": {
                "type": "Boolean!",
                "default": True,
                "help": "Whether to refresh the device afterwards, as `refreshDevice` does. Default `true`.",
            },
        },
    },
    "RemoveService": {
        "kind": "mutation",
        "module": "services",
        "constant": "REMOVE_SERVICE",
        "paged": False,
        "help": "Remove a service from its device, even while it is in use.",
        "variables": {
            "id": {"type": "ID!", "help": "Id of the service, in the form `80:00:…`."},
            "refresh": {
                "type": "Boolean!",
                "default": True,
                "help": "Whether to refresh the device afterwards, as `refreshDevice` does. Default `true`.",
            },
        },
    },
    "RenameService": {
        "kind": "mutation",
        "module": "services",
        "constant": "RENAME_SERVICE",
        "paged": False,
        "help": "Rename a device or a service.",
        "variables": {
            "serviceId": {"type": "String!", "help": "Id of the device or service, in the form `80:00:…`."},
            "name": {"type": "String!", "help": "New name."},
        },
    },
    "ShareDevices": {
        "kind": "mutation",
        "module": "sharing",
        "constant": "SHARE_DEVICES",
        "paged": False,
        "help": "Share devices with people, or stop sharing: all services, or those in `services`, each with its own action. With `action: LEAVE`, the caller gives up devices that others shared.",
        "variables": {
            "email": {
                "type": "[String!]!",
                "help": "Email addresses of the accounts to share with or remove.",
            },
            "deviceIds": {"type": "[String!]!", "help": "Ids of the devices; alternative to `deviceId`."},
            "services": {
                "type": "[ServiceSharingOptions!]",
                "fields": {"action": "SharingAction!", "serviceId": "String!"},
                "help": "Services to share, each with its own action; null or omitted means all.",
            },
            "action": {
                "type": "SharingAction!",
                "choices": ["ADD", "REMOVE", "LEAVE"],
                "default": "ADD",
                "help": "`ADD` (the default) shares, `REMOVE` stops sharing, `LEAVE` gives up access that the caller was given.",
            },
            "scripting": {
                "type": "Boolean!",
                "default": False,
                "help": "Whether those accounts may also run scripts on the devices. Default `false`.",
            },
            "notify": {
                "type": "Boolean!",
                "default": True,
                "help": "Whether to notify the accounts. Default `true`.",
            },
        },
    },
    "DeviceAccess": {
        "kind": "query",
        "module": "sharing",
        "constant": "DEVICE_ACCESS",
        "paged": False,
        "help": "List who has access to devices and to each of their services.",
        "variables": {
            "id": {"type": "[String!]!", "help": "Device or service ids, such as `80:00:00:00:01:02:03:04`."},
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            },
        },
    },
    "AccountAccess": {
        "kind": "query",
        "module": "sharing",
        "constant": "ACCOUNT_ACCESS",
        "paged": False,
        "help": "List the people who have access to a whole account.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "AccessibleAccounts": {
        "kind": "query",
        "module": "sharing",
        "constant": "ACCESSIBLE_ACCOUNTS",
        "paged": False,
        "help": "List the accounts to which an account has access as a whole.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "Tags": {
        "kind": "query",
        "module": "tags",
        "constant": "TAGS",
        "paged": False,
        "help": "List the tags of an account, used or not.",
        "variables": {
            "accountId": {
                "type": "String",
                "help": "Account id; for an organization, the id of its owner. Null means the caller's own account.",
            }
        },
    },
    "SetTag": {
        "kind": "mutation",
        "module": "tags",
        "constant": "SET_TAG",
        "paged": False,
        "help": "Create tags, or change the color of existing ones.",
        "variables": {
            "tag": {
                "type": "[TagInput!]!",
                "fields": {"name": "String!", "color": "Int"},
                "help": "Tags, each with its name and a color number from 0 to 13.",
            },
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
        },
    },
    "AddTag": {
        "kind": "mutation",
        "module": "tags",
        "constant": "ADD_TAG",
        "paged": False,
        "help": "Add tags to devices and services; tags that do not exist yet are created.",
        "variables": {
            "name": {"type": "[String!]!", "help": "Names of the tags."},
            "serviceId": {"type": "[String!]!", "help": "Ids of the devices or services."},
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
        },
    },
    "RemoveTag": {
        "kind": "mutation",
        "module": "tags",
        "constant": "REMOVE_TAG",
        "paged": False,
        "help": "Remove tags from devices and services; the tags themselves stay.",
        "variables": {
            "name": {"type": "[String!]!", "help": "Names of the tags."},
            "serviceId": {"type": "[String!]!", "help": "Ids of the devices or services."},
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
        },
    },
    "RenameTag": {
        "kind": "mutation",
        "module": "tags",
        "constant": "RENAME_TAG",
        "paged": False,
        "help": "Rename a tag everywhere.",
        "variables": {
            "from": {"type": "String!", "help": "Current name."},
            "to": {"type": "String!", "help": "New name."},
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
        },
    },
    "MergeTag": {
        "kind": "mutation",
        "module": "tags",
        "constant": "MERGE_TAG",
        "paged": False,
        "help": "Merge a tag into another, which replaces it on all devices and services.",
        "variables": {
            "from": {"type": "String!", "help": "Name of the tag to merge and remove."},
            "to": {"type": "String!", "help": "Name of the tag to keep."},
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
        },
    },
    "DeleteTag": {
        "kind": "mutation",
        "module": "tags",
        "constant": "DELETE_TAG",
        "paged": False,
        "help": "Delete tags, and remove them from all devices and services.",
        "variables": {
            "name": {"type": "[String!]!", "help": "Names of the tags."},
            "accountId": {
                "type": "String",
                "help": "Organization to act for, by its owner's account id; null or omitted means the caller's own account.",
            },
        },
    },
}
