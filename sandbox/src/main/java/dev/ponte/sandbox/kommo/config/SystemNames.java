package dev.ponte.sandbox.kommo.config;

/** What Kommo itself calls things, in the language of the account. */
public record SystemNames(
        String incoming,
        String won,
        String lost,
        String firstStage,
        String pipeline,
        String phone,
        String email,
        String position,
        String address,
        String mainGroup) {

    public static SystemNames of(String language) {
        return switch (language) {
            case "pt" ->
                    new SystemNames(
                            "Leads de entrada",
                            "Fechado - ganho",
                            "Fechado - perdido",
                            "Contato inicial",
                            "Funil de vendas",
                            "Telefone",
                            "E-mail",
                            "Cargo",
                            "Endereço",
                            "Principal");
            case "es" ->
                    new SystemNames(
                            "Leads entrantes",
                            "Logrado con éxito",
                            "Ventas perdidas",
                            "Contacto inicial",
                            "Embudo de ventas",
                            "Teléfono",
                            "Correo",
                            "Cargo",
                            "Dirección",
                            "Principal");
            default ->
                    new SystemNames(
                            "Incoming leads",
                            "Closed - won",
                            "Closed - lost",
                            "Initial contact",
                            "Sales pipeline",
                            "Phone",
                            "Email",
                            "Position",
                            "Address",
                            "Main");
        };
    }
}
