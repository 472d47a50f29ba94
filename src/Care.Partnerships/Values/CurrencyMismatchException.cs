namespace Care.Partnerships.Values;

/// <summary>
/// Two currencies met where only one can stand. That is a mistake of the program: convert first, at a stated
/// <see cref="ExchangeRate"/>.
/// </summary>
public sealed class CurrencyMismatchException : InvalidOperationException
{
    /// <summary>Makes the exception for the two currencies that met.</summary>
    public CurrencyMismatchException(Currency left, Currency right)
        : base($"{left} and {right} never meet without an exchange rate and its date: convert one of them first.") =>
        (Left, Right) = (left, right);

    /// <summary>The currency on the left, or the one that was expected.</summary>
    public Currency Left { get; }

    /// <summary>The currency on the right, or the one that was given.</summary>
    public Currency Right { get; }
}
