namespace Care.Partnerships.Roles;

/// <summary>What one actor may decide under a matrix, resolved once and then asked without allocating.</summary>
/// <remarks>
/// A small open table of functions, placed by a few letters of their names, each with the ranges of amounts as whole
/// numbers. It says "no"; ask
/// <see cref="RoleMatrix.WhyNot"/> for the reason. Immutable; safe to share between threads.
/// </remarks>
public sealed class Mandate
{
    private readonly Currency? _currency;
    private readonly Seat[] _seats;

    private Mandate(Currency? currency, Seat[] seats) => (_currency, _seats) = (currency, seats);

    /// <summary>What these posts may decide together.</summary>
    public static Mandate Of(RoleMatrix matrix, ReadOnlySpan<PartyPosition> posts)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        List<Seat> held = [];
        foreach (var row in matrix.Rows)
            foreach (var band in row.SignOff)
                foreach (var post in posts)
                    if (band.Rule.Seats(post))
                    {
                        held.Add(Seat.Of(row.Function, band.Amounts));
                        break;
                    }

        // Half of the places stay free, so that a search is short and always ends.
        var size = 4;
        while (size < held.Count * 2) size *= 2;
        var seats = new Seat[size];
        foreach (var seat in held)
        {
            var place = Place(seat.Function!, size);
            while (seats[place].Function is not null) place = (place + 1) & (size - 1);
            seats[place] = seat;
        }

        return new(matrix.Currency, seats);
    }

    /// <summary>
    /// Whether the actor may decide on a function at an amount. Never in a currency that is not the matrix's.
    /// </summary>
    public bool MayDecide(Id<WorkFunction> function, Money amount)
    {
        ArgumentNullException.ThrowIfNull(function);
        return (_currency is null || ReferenceEquals(amount.Currency, _currency)) && Has(function, amount.MinorUnits);
    }

    /// <summary>Whether the actor may decide on a function in a matter without an amount.</summary>
    public bool MayDecide(Id<WorkFunction> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Has(function, long.MinValue);
    }

    private bool Has(Id<WorkFunction> function, long minorUnits)
    {
        var (seats, last) = (_seats, _seats.Length - 1);
        for (var place = Place(function, seats.Length); ; place = (place + 1) & last)
        {
            ref readonly var seat = ref seats[place];
            if (seat.Function is null) return false;
            if (
                (ReferenceEquals(seat.Function, function) || seat.Function.Value == function.Value)
                && seat.From <= minorUnits
                && minorUnits <= seat.UpTo)
                return true;
        }
    }

    private static int Place(Id<WorkFunction> function, int size)
    {
        var name = function.Value;
        return unchecked((name.Length * 31 + name[0]) * 31 + name[name.Length / 2] * 7 + name[^1]) & (size - 1);
    }

    // One band of one function: whole minor units, both ends included; a function with several bands has several.
    private readonly record struct Seat(Id<WorkFunction>? Function, long From, long UpTo)
    {
        public static Seat Of(Id<WorkFunction> function, AmountBand amounts) =>
            new(
                function, amounts.Above is { } above ? above.MinorUnits + 1 : long.MinValue,
                amounts.UpTo?.MinorUnits ?? long.MaxValue);
    }
}
