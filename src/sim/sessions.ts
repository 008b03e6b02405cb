export interface Sessions { readonly placeholder: never }
