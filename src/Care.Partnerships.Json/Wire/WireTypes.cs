using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Care.Partnerships.Communications;
using Care.Partnerships.DonorRules;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Json.Converters;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Scoring;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// What the generated metadata cannot know: the wire names, which texts must say something, and which members may be
/// left out.
/// </summary>
internal static class WireTypes
{
    private static readonly IJsonTypeInfoResolver Plain =
        JsonTypeInfoResolver
            .Combine(WireContext.Default, EvidenceContext.Default)
            .WithAddedModifier(RefuseBlanks)
            .WithAddedModifier(LeaveOutTheEmpty)
            .WithAddedModifier(LeaveOutDefaults)
            .WithAddedModifier(LeaveOutWhatFollows)
            .WithAddedModifier(RefuseNulls);

    private static readonly ImmutableArray<WireFamily> Families = [.. WireFamily.All, .. WireFamily.Within];

    public static IJsonTypeInfoResolver Resolver { get; } = Plain
        .WithAddedModifier(info => NameMembers(info, Families))
        .WithAddedModifier(PassByWhoAndWhen);

    /// <summary>The same for the fact of an entry, which is read as what it is.</summary>
    public static IJsonTypeInfoResolver WithinEntries { get; } = Plain
        .WithAddedModifier(info => NameMembers(info, WireFamily.Within))
        .WithAddedModifier(PlainEntry.TakeWhoAndWhen);

    private static void NameMembers(JsonTypeInfo info, ImmutableArray<WireFamily> families)
    {
        if (families.FirstOrDefault(one => one.Base == info.Type) is not { } family) return;
        info.PolymorphismOptions = new()
        {
            TypeDiscriminatorPropertyName = WireFamily.Discriminator,
            UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
        };
        foreach (var (type, name) in family.Names)
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, name));
    }

    // A text that may be left out, or is empty where nothing is said, may be blank too: the lifecycles accept that, and
    // what they gave must come back.
    private static void RefuseBlanks(JsonTypeInfo info)
    {
        if (info.Kind is not JsonTypeInfoKind.Object) return;
        foreach (var property in info.Properties)
            if (
                property.PropertyType == typeof(string)
                && !property.IsGetNullable
                && property.AssociatedParameter is not { HasDefaultValue: true })
                property.CustomConverter = TextConverter.Words;
    }

    // An init-only property beside the constructor came later, or is rarely there: what is null or empty in it, or what
    // is so unless it is stated, is not written, and need not be there when it is read.
    private static void LeaveOutTheEmpty(JsonTypeInfo info)
    {
        if (info.Kind is not JsonTypeInfoKind.Object) return;
        foreach (var property in info.Properties)
            if (property is { IsRequired: false, AssociatedParameter.IsMemberInitializer: true })
                property.ShouldSerialize = SaidWhereTrue.Contains((info.Type, property.Name))
                    ? (_, value) => value is true
                    : (_, value) => !IsEmpty(value);
    }

    // A yes or no that came after files had been written: "no" goes without saying.
    private static readonly FrozenSet<(Type, string)> SaidWhereTrue =
        FrozenSet.ToFrozenSet(
        [
            (typeof(Funding.FundingTerms), "overheadIsReckoned"), (typeof(TemplateItem), "isRecommendation"),
        ]);

    private static bool IsEmpty(object? value) =>
        value is Rounding.HalfAwayFromZero or AssuranceKind.Visit || IsNothing(value);

    /// <summary>
    /// The parts of documents that people write by hand: a member that holds its default goes without saying.
    /// </summary>
    /// <remarks>
    /// The defaults are part of the form, and never change under its number: a test holds them all. A fact says all
    /// there is to say, whatever a later release takes for granted.
    /// </remarks>
    public static FrozenSet<Type> OfDocuments { get; } = FrozenSet.ToFrozenSet(
    [
        typeof(SourceParts), typeof(DatedParts<>), typeof(ThresholdParts), typeof(BudgetParts),
        typeof(BudgetVersionsParts), typeof(RoleMatrixShape), typeof(RoleRowShape), typeof(SignOffShape),
        typeof(SurveyTemplateParts), typeof(ScaleParts), typeof(BandParts), typeof(TemplateItem),
        typeof(TemplateDimension), typeof(OverheadAllowance), typeof(FlexibilityLimit), typeof(DeadlineRule),
        typeof(SaleAllowance), typeof(PriorApproval), typeof(CommunicationsPlanParts), typeof(Spokesperson),
        typeof(MediaVisit), typeof(DistributionVisibilityParts), typeof(AidActorParts), typeof(FundingFlowParts),
        typeof(CountingPolicyParts), typeof(TalliedParts), typeof(LocalisationTallyParts),
    ]);

    private static void LeaveOutDefaults(JsonTypeInfo info)
    {
        var type = info.Type.IsGenericType ? info.Type.GetGenericTypeDefinition() : info.Type;
        if (info.Kind is not JsonTypeInfoKind.Object || !OfDocuments.Contains(type)) return;
        foreach (var property in info.Properties)
            if (property.AssociatedParameter is { HasDefaultValue: true, DefaultValue: var usual })
            {
                // Where a list may be null, an empty one says something else.
                var saysNone = Nullable.GetUnderlyingType(property.PropertyType) is not null;
                property.ShouldSerialize = (_, value) =>
                    !Equals(value, usual) && !(usual is null && !saysNone && IsNothing(value));
            }
    }

    private static bool IsNothing(object? value) =>
        value is null || (value is IEnumerable list and not string && !list.Cast<object?>().Any());

    // What a record works out from its members is not written: it would be a second truth.
    private static void LeaveOutWhatFollows(JsonTypeInfo info)
    {
        if (info.Kind is not JsonTypeInfoKind.Object) return;
        for (var i = info.Properties.Count - 1; i >= 0; i--)
            if (info.Properties[i] is { Set: null, AssociatedParameter: null }) info.Properties.RemoveAt(i);
    }

    // The compiler does not say of a generic part whether it may be null: where no "?" was written in the record, it
    // may not.
    private static void RefuseNulls(JsonTypeInfo info)
    {
        if (info.Kind is not JsonTypeInfoKind.Object || !info.Type.IsGenericType) return;
        foreach (var property in info.Properties)
            if (
                Array.IndexOf(info.Type.GetGenericArguments(), property.PropertyType) >= 0
                && Nullable.GetUnderlyingType(property.PropertyType) is null)
                (property.IsGetNullable, property.IsSetNullable) = (false, false);
    }

    // An entry is one object: who recorded it and when stand among the members of the fact.
    private static void PassByWhoAndWhen(JsonTypeInfo info)
    {
        if (!info.Type.IsAssignableTo(typeof(Fact)) || info.Type.IsAbstract || info.Kind is not JsonTypeInfoKind.Object)
            return;
        foreach (var name in new[] { WireFamily.By, WireFamily.On })
        {
            info.Properties.Add(
                JsonMetadataServices.CreatePropertyInfo(
                    info.Options, new JsonPropertyInfoValues<Skipped>
                    {
                        IsProperty = true, IsPublic = true, DeclaringType = info.Type, PropertyName = name,
                        JsonPropertyName = name, Converter = new Skipped.Converter(),
                        Setter = static (_, _) => { },
                    }));
        }
    }

    /// <summary>The metadata of a type of the contract.</summary>
    public static JsonTypeInfo<T> Of<T>(JsonSerializerOptions options) =>
        (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    /// <summary>Whether a member must be there; it may still be null where null is allowed.</summary>
    public static bool MustBeThere(JsonPropertyInfo property) =>
        property.PropertyType != typeof(Skipped)
        && (property.IsRequired
            || property.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false });
}
