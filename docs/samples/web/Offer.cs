using Care.Partnerships.Dossiers;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Samples.Web;

/// <summary>A fact that somebody may record, and the part of the thing that it is about, such as a payment.</summary>
internal sealed record Offer(Permission Permission, string? About = null)
{
    /// <summary>What is allowed of what a lifecycle knows.</summary>
    public static IEnumerable<Offer> Of(IEnumerable<Permission> permissions, string? about = null) =>
        permissions.Where(permission => permission.IsAllowed).Select(permission => new Offer(permission, about));

    /// <summary>All of an agreement: its own facts, and those of its money, reports, assets and close-out.</summary>
    public static IEnumerable<Offer> Of(AgreementDossier whole, Person by, LocalDate on)
    {
        var (agreement, account, reports) = (whole.Agreement, whole.Account, whole.Reports);
        var (assets, closeOut) = (whole.Assets, whole.CloseOut);
        return
        [
            .. Of(agreement.Permissions(by, on)),
            .. agreement.Amendments.SelectMany(one => Of(agreement.Permissions(one.Id, by, on), one.Id.Value)),
            .. Of(account?.Permissions(by, on) ?? []),
            .. account?.Payments.SelectMany(one => Of(account.Permissions(one.Id, by, on), one.Id.Value)) ?? [],
            .. Of(reports?.Permissions(by, on) ?? []),
            .. reports?.Reports.SelectMany(one => Of(reports.Permissions(one.Id, by, on), one.Id.Value)) ?? [],
            .. Of(assets?.Permissions(by, on) ?? []),
            .. assets?.Assets.SelectMany(one => Of(assets.Permissions(one.Id, by, on), one.Id.Value)) ?? [],
            .. Of(closeOut?.Permissions(by, on) ?? []),
            .. closeOut?.Steps.SelectMany(one => Of(closeOut.Permissions(one.Id, by, on), one.Id.Value)) ?? [],
        ];
    }

    /// <summary>What a form needs: the name of the fact, and each of its fields with what is inside it.</summary>
    public object Form()
    {
        var form = FactDescription.Of(Permission.Fact);
        return new { verb = Permission.Verb, about = About, type = form.Name, fields = form.Fields.Select(Field) };
    }

    private static object Field(FieldDescription field) => new
    {
        name = field.Name, unit = field.Unit, isRequired = field.IsRequired, mayBeNull = field.MayBeNull,
        shape = Shape(field.Shape),
    };

    private static object Shape(FieldShape shape) => new
    {
        form = $"{shape.Form}", example = shape.Example, names = shape.Names.ToArray(),
        fields = shape.Fields.Select(Field), items = shape.Items is { } items ? Shape(items) : null,
        oneOf = shape.Alternatives.Select(one => new { type = one.Name, fields = one.Fields.Select(Field) }),
    };
}
