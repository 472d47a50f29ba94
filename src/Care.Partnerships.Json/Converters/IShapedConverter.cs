namespace Care.Partnerships.Json.Converters;

/// <summary>A converter that says what the values that it writes look like.</summary>
internal interface IShapedConverter
{
    FieldShape Shape { get; }
}
