# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `products.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.operation import Operation
from ..types.products import DeviceProduct, DeviceProductDetails, DeviceProductPage, DeviceProductService


class _DeviceProductsLoginAccount(BaseModel):
    device_products: DeviceProductPage


class _DeviceProductsLogin(BaseModel):
    account: _DeviceProductsLoginAccount | None


class _DeviceProducts(BaseModel):
    login: _DeviceProductsLogin | None


DEVICE_PRODUCTS: Operation[DeviceProductPage] = Operation(
    name="DeviceProducts",
    kind="query",
    document="""\
query DeviceProducts($accountId: String, $size: Int = 100, $from: Int = 0, $after: ID, $id: [String!]) {
  login {
    account(id: $accountId) {
      deviceProducts(size: $size, from: $from, after: $after, id: $id) {
        items {
          id
          name
          platform {
            id
            name
          }
          status
          registrationCode
          tags
          created
          updated
          services {
            id
            name
            type {
              id
              name
            }
            port
            enabled
          }
        }
        total
        hasMore
        last
      }
    }
  }
}
""",
    model=_DeviceProducts,
    path=("login", "account", "device_products"),
    nullable=False,
)


class _DeviceProductLoginAccountDeviceProducts(BaseModel):
    items: list[DeviceProductDetails]


class _DeviceProductLoginAccount(BaseModel):
    device_products: _DeviceProductLoginAccountDeviceProducts


class _DeviceProductLogin(BaseModel):
    account: _DeviceProductLoginAccount | None


class _DeviceProduct(BaseModel):
    login: _DeviceProductLogin | None


DEVICE_PRODUCT: Operation[list[DeviceProductDetails]] = Operation(
    name="DeviceProduct",
    kind="query",
    document="""\
query DeviceProduct($id: [String!]!, $accountId: String) {
  login {
    account(id: $accountId) {
      deviceProducts(id: $id) {
        items {
          id
          name
          platform {
            id
            name
          }
          status
          registrationCode
          tags
          created
          updated
          services {
            id
            name
            type {
              id
              name
            }
            port
            enabled
          }
          registrationCommand
        }
      }
    }
  }
}
""",
    model=_DeviceProduct,
    path=("login", "account", "device_products", "items"),
    nullable=False,
)


class _CreateDeviceProduct(BaseModel):
    create_device_product: DeviceProduct


CREATE_DEVICE_PRODUCT: Operation[DeviceProduct] = Operation(
    name="CreateDeviceProduct",
    kind="mutation",
    document="""\
mutation CreateDeviceProduct($name: String!, $platform: String!, $accountId: String) {
  createDeviceProduct(name: $name, platform: $platform, accountId: $accountId) {
    id
    name
    platform {
      id
      name
    }
    status
    registrationCode
    tags
    created
    updated
    services {
      id
      name
      type {
        id
        name
      }
      port
      enabled
    }
  }
}
""",
    model=_CreateDeviceProduct,
    path=("create_device_product",),
    nullable=False,
)


class _CreateDeviceProductFromRegistration(BaseModel):
    create_device_product_from_registration: DeviceProduct


CREATE_DEVICE_PRODUCT_FROM_REGISTRATION: Operation[DeviceProduct] = Operation(
    name="CreateDeviceProductFromRegistration",
    kind="mutation",
    document="""\
mutation CreateDeviceProductFromRegistration($input: CreateDeviceProductFromRegistrationInput!, $accountId: String) {
  createDeviceProductFromRegistration(input: $input, accountId: $accountId) {
    id
    name
    platform {
      id
      name
    }
    status
    registrationCode
    tags
    created
    updated
    services {
      id
      name
      type {
        id
        name
      }
      port
      enabled
    }
  }
}
""",
    model=_CreateDeviceProductFromRegistration,
    path=("create_device_product_from_registration",),
    nullable=False,
)


class _UpdateDeviceProduct(BaseModel):
    update_device_product: DeviceProduct


UPDATE_DEVICE_PRODUCT: Operation[DeviceProduct] = Operation(
    name="UpdateDeviceProduct",
    kind="mutation",
    document="""\
mutation UpdateDeviceProduct($id: ID!, $input: UpdateDeviceProductInput!) {
  updateDeviceProduct(id: $id, input: $input) {
    id
    name
    platform {
      id
      name
    }
    status
    registrationCode
    tags
    created
    updated
    services {
      id
      name
      type {
        id
        name
      }
      port
      enabled
    }
  }
}
""",
    model=_UpdateDeviceProduct,
    path=("update_device_product",),
    nullable=False,
)


class _UpdateDeviceProductSettings(BaseModel):
    update_device_product_settings: DeviceProduct


UPDATE_DEVICE_PRODUCT_SETTINGS: Operation[DeviceProduct] = Operation(
    name="UpdateDeviceProductSettings",
    kind="mutation",
    document="""\
mutation UpdateDeviceProductSettings($id: ID!, $input: DeviceProductSettingsInput!) {
  updateDeviceProductSettings(id: $id, input: $input) {
    id
    name
    platform {
      id
      name
    }
    status
    registrationCode
    tags
    created
    updated
    services {
      id
      name
      type {
        id
        name
      }
      port
      enabled
    }
  }
}
""",
    model=_UpdateDeviceProductSettings,
    path=("update_device_product_settings",),
    nullable=False,
)


class _DeleteDeviceProduct(BaseModel):
    delete_device_product: bool


DELETE_DEVICE_PRODUCT: Operation[bool] = Operation(
    name="DeleteDeviceProduct",
    kind="mutation",
    document="""\
mutation DeleteDeviceProduct($id: ID!) {
  deleteDeviceProduct(id: $id)
}
""",
    model=_DeleteDeviceProduct,
    path=("delete_device_product",),
    nullable=False,
)


class _TransferDeviceProduct(BaseModel):
    transfer_device_product: bool


TRANSFER_DEVICE_PRODUCT: Operation[bool] = Operation(
    name="TransferDeviceProduct",
    kind="mutation",
    document="""\
mutation TransferDeviceProduct($productId: ID!, $email: String!) {
  transferDeviceProduct(productId: $productId, email: $email)
}
""",
    model=_TransferDeviceProduct,
    path=("transfer_device_product",),
    nullable=False,
)


class _AddDeviceProductService(BaseModel):
    add_device_product_service: DeviceProductService


ADD_DEVICE_PRODUCT_SERVICE: Operation[DeviceProductService] = Operation(
    name="AddDeviceProductService",
    kind="mutation",
    document="""\
mutation AddDeviceProductService($productId: ID!, $name: String!, $type: String!, $port: Int!, $enabled: Boolean! = true) {
  addDeviceProductService(
    productId: $productId
    name: $name
    type: $type
    port: $port
    enabled: $enabled
  ) {
    id
    name
    type {
      id
      name
    }
    port
    enabled
  }
}
""",
    model=_AddDeviceProductService,
    path=("add_device_product_service",),
    nullable=False,
)


class _RemoveDeviceProductService(BaseModel):
    remove_device_product_service: bool


REMOVE_DEVICE_PRODUCT_SERVICE: Operation[bool] = Operation(
    name="RemoveDeviceProductService",
    kind="mutation",
    document="""\
mutation RemoveDeviceProductService($id: ID!) {
  removeDeviceProductService(id: $id)
}
""",
    model=_RemoveDeviceProductService,
    path=("remove_device_product_service",),
    nullable=False,
)
