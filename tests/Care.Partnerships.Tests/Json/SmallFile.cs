using System.Text;
using Care.Partnerships.Json;

namespace Care.Partnerships.Tests.Json;

/// <summary>A small sound file as text, to be spoiled in one place, and what loading it tells.</summary>
internal static class SmallFile
{
    public static readonly string Text = """
        {
          "version": 2,
          "title": "A response",
          "parties": [
            { "id": "care", "name": "Lead", "kind": "international-ngo", "country": "PH" },
            { "id": "local", "name": "Partner", "kind": "local-ngo", "country": "PH" }
          ],
          "people": [
            { "id": "ana", "party": "care", "position": "programme-manager", "name": "Ana" },
            { "id": "ben", "party": "local", "position": "executive-director", "name": "Ben" }
          ],
          "agreements": [
            {
              "id": "agr-1",
              "entries": [
                { "type": "agreement-drafted/1", "heading": { "id": "agr-1", "number": "N-1", "title": "Shelter", \
                    "kind": "partner-funding",
                  "sides": { "lead": "care", "partner": "local" }, "signatories": { "lead": "country-director", \
                      "partner": "executive-director" } }, "by": "ana", "on": "2026-01-10" },
                { "type": "partner-selected/1", "selection": { "route": "competitive", "justification": null, \
                    "risk": "low", "screenedOn": "2026-01-11", "decidedOn": "2026-01-12" }, "by": "ana", \
                    "on": "2026-01-12" },
                { "type": "negotiation-opened/1", "by": "ben", "on": "2026-01-13" },
                { "type": "text-proposed/1", "version": 1, "terms": { "period": "2026-03-01/2026-08-31", \
                    "ceiling": "250000.00 USD", "project": "P", "allowsEarlierStart": false },
                  "contents": ["period", "parties"], "by": "ana", "on": "2026-01-14" },
                { "type": "text-accepted/1", "version": 1, "by": "ben", "on": "2026-01-15" }
              ]
            }
          ]
        }
        """.Joined();

    public static byte[] Bytes => Encoding.UTF8.GetBytes(Text);

    /// <summary>The codes and paths, after a part was replaced that stands there once at least.</summary>
    public static string[] With(params (string Old, string New)[] changes)
    {
        var text = Text;
        foreach (var (old, @new) in changes)
        {
            text.Should().Contain(old);
            text = text.Replace(old, @new, StringComparison.Ordinal);
        }

        return Told(text);
    }

    public static string[] With(string old, string @new) => With((old, @new));

    public static string[] Told(string text) => Told(Encoding.UTF8.GetBytes(text));

    /// <summary>The codes and paths; each problem is held against what every refusal must be.</summary>
    public static string[] Told(byte[] bytes)
    {
        var loaded = PartnershipFile.Load(bytes);
        foreach (var error in loaded.ValidationErrors)
        {
            error.ErrorCode.Should().MatchRegex("^CP-FIL-[0-9]{3}$");
            error.Identifier.Should().StartWith("$");
            error.ErrorMessage
                .Should().NotBeNullOrWhiteSpace().And.NotContain("   at ").And.NotContain(
                    "Exception").And.NotContain("System.").And.Contain(":");
        }

        loaded.IsSuccess.Should().Be(!loaded.ValidationErrors.Any());
        return [.. loaded.ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}")];
    }
}
