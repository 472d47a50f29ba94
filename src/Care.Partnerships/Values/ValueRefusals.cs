namespace Care.Partnerships.Values;

/// <summary>Why a value could not be made. In the order of their numbers; codes are public and never reused.</summary>
internal static class ValueRefusals
{
    public static Refusal Blank(string field) => new("CP-VAL-001", field,
        $"Nothing is given for {field}: at least one visible character is needed.");

    public static Refusal NotAnId(string given, int longest) => new("CP-VAL-002", "id",
        $"\"{given}\" is no identity: use 1 to {longest} letters, digits and the signs - _ . : / without spaces.");
}
