using static Care.Partnerships.Values.InvariantText;

namespace Care.Partnerships.Values;

/// <summary>Why a value could not be made. In the order of their numbers; codes are public and never reused.</summary>
internal static class ValueRefusals
{
    public static Refusal Blank(string field) => new("CP-VAL-001", field,
        $"Nothing is given for {field}: write at least one visible character.");

    public static Refusal NotAnId(string given, int longest) => new("CP-VAL-002", "id",
        $"\"{Quoted(given)}\" is no identity: " +
        $"use 1 to {longest} letters of any script, digits and the signs - _ . : / without spaces.");

    public static Refusal UnknownCurrency(string? given) => new("CP-VAL-003", "currency",
        $"\"{Quoted(given)}\" is no currency known here: " +
        $"use an alphabetic code of ISO 4217 in three capital letters, such as EUR.");

    public static Refusal NoMinorUnit(string code) => new("CP-VAL-004", "currency",
        $"{code} has no minor unit in ISO 4217 and is no money of an agreement: use the currency that is paid.");

    public static Refusal Withdrawn(string code, LocalDate withdrawnOn, string replacedBy, LocalDate day) =>
        new("CP-VAL-005", "currency",
            $"{code} was withdrawn on {withdrawnOn:uuuu-MM-dd}, and this is dated {day:uuuu-MM-dd}: " +
            $"use {replacedBy}, which took its place.");

    public static Refusal NotYetInUse(string code, LocalDate activeFrom, LocalDate day) => new("CP-VAL-006", "currency",
        $"{code} begins on {activeFrom:uuuu-MM-dd}, and this is dated {day:uuuu-MM-dd}: use the currency of that day.");

    public static Refusal TooManyDecimals(decimal given, string code, int decimals) => new("CP-VAL-007", "amount",
        $"{given} {code} has more decimals than the {decimals} of {code}: round it first, and say how.");

    public static Refusal AmountOutOfRange(string code, string field = "amount") => new("CP-VAL-008", field,
        $"The amount of {code} does not fit: " +
        $"at most 9223372036854775807 minor units are allowed, of either sign; state it in parts.");

    public static Refusal NotMoney(string? given) => new("CP-VAL-009", "amount",
        $"\"{Quoted(given)}\" is no amount: " +
        $"write digits, a decimal point if needed, one space and the code, such as 1234.50 EUR.");

    public static Refusal RateTooFine(decimal given, int decimals) => new("CP-VAL-010", "rate",
        $"A rate of {given} has more than {decimals} decimals: " +
        $"round it first, and say how, or state it the other way round.");

    public static Refusal RateOutOfRange(decimal given) => new("CP-VAL-011", "rate",
        $"A rate of {given} is too large: " +
        $"up to 92233720368.54775807 of either sign is allowed; check the decimal point.");

    public static Refusal DividedByZero() => new("CP-VAL-012", "denominator",
        $"The denominator is 0: give another, or leave the proportion out.");

    public static Refusal OnlyZeroWeights() => new("CP-VAL-013", "weights",
        $"All weights are 0: give at least one above 0.");

    public static Refusal PercentageOutOfRange(decimal given) => new("CP-VAL-014", "percentage",
        $"{given} % is out of range: 0 to 100 is allowed, in points (12.5 for 12.5 %); " +
        $"use a ratio for more than the whole, a change for less than nothing.");

    public static Refusal NegativeRatio(decimal given) => new("CP-VAL-015", "ratio",
        $"{given} is below 0: a ratio is 0 or more; use a change for what has a sign.");

    public static Refusal NotAFigure(string? given, string example) => new("CP-VAL-016", "figure",
        $"\"{Quoted(given)}\" is not a valid figure: write at most 28 digits with a decimal point, in the form " +
        $"{example}.");

    public static Refusal NothingToCompareWith(decimal whole) => new("CP-VAL-017", "whole",
        $"The figure to compare with is {whole}: it must be above 0; say that there is no proportion where it is not.");

    public static Refusal TooLarge(decimal part, decimal whole) => new("CP-VAL-018", "part",
        $"{part} against {whole} is more than can be held: check the figures.");

    public static Refusal RateNotAboveZero(decimal given) => new("CP-VAL-019", "rate",
        $"An exchange rate of {given} is impossible: give how many units one unit is worth, above 0.");

    public static Refusal SameCurrency(string code) => new("CP-VAL-020", "to",
        $"The amount is in {code} already: leave the rate out.");

    public static Refusal NothingInForce(string name, LocalDate day, LocalDate first) => new("CP-VAL-021", "on",
        $"No {Quoted(name)} is in force on {day:uuuu-MM-dd}: " +
        $"the first is valid from {first:uuuu-MM-dd}; use a later day or add an earlier figure.");

    public static Refusal Unconfirmed(string figure) => new("CP-VAL-022", "figure",
        $"{Quoted(figure, 400)} was not held against its source for this day: " +
        $"confirm it, or accept unconfirmed figures.");

    public static Refusal EndBeforeStart(string field, LocalDate start, LocalDate end) => new("CP-VAL-023", field,
        $"The end {end:uuuu-MM-dd} lies before the start {start:uuuu-MM-dd}: " +
        $"give the same day or a later one, the end is the last day.");

    public static Refusal NotAnInterval(string? given) => new("CP-VAL-024", "interval",
        $"\"{Quoted(given)}\" is no interval: write first and last day as 2026-01-01/2026-12-31.");

    public static Refusal BeyondTheCalendar(string field, LocalDate day, int count, object unit) =>
        new("CP-VAL-025", field,
            $"{count} {unit} from {day:uuuu-MM-dd} lie outside the calendar, whose last year is 9999: use fewer.");

    public static Refusal PartOutsideWhole(decimal part, decimal whole) => new("CP-VAL-026", "part",
        $"{part} is no share of {whole}: a part lies between 0 and the whole; use a ratio for more.");

    public static Refusal TooManyShares(long given, int most) => new("CP-VAL-027", "weights",
        $"{given} shares are asked for: at most {most} are made at once; split the amount in steps.");

    public static Refusal Twice(string field, object given) => new("CP-VAL-028", field,
        $"{given} is given twice here, and each may be given once: leave this one out, or give another.");

    public static Refusal OtherCurrency(string field, object given, Currency needed) => new("CP-VAL-029", field,
        $"{given} is given, and {needed} is needed here: convert it first, at a stated rate.");

    public static Refusal NoRate(string field, Currency from, Currency to) => new("CP-VAL-030", field,
        $"No rate from {from} to {to} is stated: give it, with its day and source.");

    public static Refusal TooLow(string field, object given, int least) => new("CP-VAL-031", field,
        $"{given} is too low: give {least} or more.");

    public static Refusal NotAboveZero(string field, Money given) => new("CP-VAL-032", field,
        $"{given} is given: give more than 0.");

    public static Refusal OutOfRange(string field, object given, object least, object most) => new("CP-VAL-033", field,
        $"{given} is out of range: give {least} to {most}.");

    public static Refusal NoneGiven(string field) => new("CP-VAL-034", field,
        $"Nothing is in this list: give at least one.");
}
