namespace Care.Partnerships.Json.Schemas;

/// <summary>How the texts of values look, as patterns that every reader of JSON Schema understands.</summary>
/// <remarks>They hold what a canonical text looks like; whether a day exists or a currency is known, the reader says.
/// </remarks>
internal static class PlainPatterns
{
    private const string Day = @"-?\d{4,}-\d{2}-\d{2}", Number = @"\d+(\.\d+)?";

    /// <summary>The pattern of a form; null where any text will do.</summary>
    public static string? Of(FieldForm form) => form switch
    {
        FieldForm.Words => @"\S",
        FieldForm.Day => $"^{Day}$",
        FieldForm.DayInterval => $"^{Day}/{Day}$",
        FieldForm.Money => $"^-?{Number} [A-Z]{{3}}$",
        FieldForm.Currency => "^[A-Z]{3}$",
        FieldForm.Percentage => $"^-?{Number}%$",
        FieldForm.Ratio => $"^-?{Number}$",
        FieldForm.Change => $"^[+-]?{Number}%$",
        FieldForm.Identity => @"^([._:/-]|[\p{L}\p{Nd}][\p{Mn}\p{Mc}]*)+$",
        FieldForm.Post => @"^\S+ of \S+$",
        _ => null,
    };
}
