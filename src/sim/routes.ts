export interface RouteTable { readonly placeholder: never }
