using Succession = (
    string Code, int MinorUnits, NodaTime.LocalDate WithdrawnOn, string ReplacedBy, decimal? UnitsPerSuccessor);

namespace Care.Partnerships.Values;

/// <summary>The codes of ISO 4217, List One after amendment 180, and the codes withdrawn since 2017.</summary>
/// <remarks>
/// Minor units are those of the standard, never of a culture or of the coins in use: HUF has 2, UGX none.
/// </remarks>
internal static class CurrencyTable
{
    /// <summary>The day on which the edition of the list was published.</summary>
    public static LocalDate EditionDate { get; } = new(2026, 09, 17);

    /// <summary>The codes in use; those without a number of minor units measure something else than money.</summary>
    public static (int? MinorUnits, string Codes)[] InUse { get; } =
    [
        (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
        (2, """
            AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF
            CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL
            HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU
            MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR
            SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED
            VES WST XAD XCD XCG YER ZAR ZMW ZWG
            """),
        (3, "BHD IQD JOD KWD LYD OMR TND"),
        (4, "CLF UYW"),
        (null, "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX"),
    ];

    /// <summary>Fund and accounting codes: nobody is paid in them.</summary>
    public static string Funds => "BOV CHE CHW CLF COU MXV USN UYI UYW XAD";

    /// <summary>
    /// Codes in use that began in living memory, with their first day; the first of the month where the list names no
    /// day.
    /// </summary>
    public static (string Code, LocalDate ActiveFrom)[] Begun { get; } =
    [
        ("VES", new(2018, 08, 01)),
        ("VED", new(2021, 10, 01)),   // beside VES, which stays the code for ordinary use
        ("SLE", new(2022, 04, 01)),
        ("ZWG", new(2024, 06, 25)),
        ("XCG", new(2025, 03, 31)),   // amendment 176
        ("XAD", new(2025, 05, 12)),   // amendment 179
    ];

    /// <summary>
    /// Withdrawn codes, with the first day on which nothing new is agreed in them (the first of the month where the
    /// list names no day), their successor, and how many of their units made one of the successor where the law fixed
    /// it.
    /// </summary>
    public static Succession[] Withdrawn { get; } =
    [
        ("BYR", 0, new(2017, 01, 01), "BYN", null),
        ("MRO", 2, new(2017, 12, 01), "MRU", null),
        ("STD", 2, new(2017, 12, 01), "STN", null),
        ("VEF", 2, new(2018, 08, 01), "VES", null),
        ("CUC", 2, new(2021, 06, 30), "CUP", null),       // left the list with amendment 178
        ("HRK", 2, new(2023, 01, 01), "EUR", null),
        ("SLL", 2, new(2023, 12, 01), "SLE", 1000m),      // three zeros removed
        ("ZWL", 2, new(2024, 09, 01), "ZWG", null),
        ("ANG", 2, new(2025, 03, 31), "XCG", 1m),         // amendment 176; both carry the number 532
        ("BGN", 2, new(2026, 01, 01), "EUR", 1.95583m),   // amendment 180
    ];
}
