namespace Care.Partnerships.Values;

/// <summary>The answer of a reader, as the framework wants it.</summary>
internal static class Parsing
{
    /// <summary>The value read.</summary>
    /// <exception cref="FormatException">The text was refused; the message is the first refusal.</exception>
    public static T Parsed<T>(this Result<T> read) =>
        read.IsSuccess ? read.Value : throw new FormatException(read.ValidationErrors.First().ErrorMessage);

    /// <summary>Whether there is a value; the default value where there is none.</summary>
    public static bool TryTake<T>(this Result<T> read, out T result) where T : struct
    {
        result = read.IsSuccess ? read.Value : default;
        return read.IsSuccess;
    }
}
