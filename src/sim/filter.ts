export interface Filter { readonly placeholder: never }
