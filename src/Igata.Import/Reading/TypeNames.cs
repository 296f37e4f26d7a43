using Igata.Import.Model;

namespace Igata.Import.Reading;

/// <summary>The names of types in JSON Schema, and those that documents use by mistake.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, (ValueKinds Kind, string? Format)> Rows = new(StringComparer.Ordinal)
    {
        ["string"] = (ValueKinds.Text, null),
        ["integer"] = (ValueKinds.Integer, null),
        ["number"] = (ValueKinds.Number, null),
        ["boolean"] = (ValueKinds.Boolean, null),
        ["array"] = (ValueKinds.List, null),
        ["object"] = (ValueKinds.Mapping, null),
        ["int"] = (ValueKinds.Integer, null),
        ["int32"] = (ValueKinds.Integer, "int32"),
        ["int64"] = (ValueKinds.Integer, "int64"),
        ["long"] = (ValueKinds.Integer, "int64"),
        ["float"] = (ValueKinds.Number, null),
        ["double"] = (ValueKinds.Number, null),
        ["bool"] = (ValueKinds.Boolean, null),
        ["text"] = (ValueKinds.Text, null),
        ["str"] = (ValueKinds.Text, null),
        ["date"] = (ValueKinds.Text, "date"),
        ["datetime"] = (ValueKinds.Text, "date-time"),
        ["date-time"] = (ValueKinds.Text, "date-time"),
        ["uuid"] = (ValueKinds.Text, "uuid"),
        ["uri"] = (ValueKinds.Text, "uri"),
        ["list"] = (ValueKinds.List, null),
        ["dict"] = (ValueKinds.Mapping, null),
        ["file"] = (ValueKinds.Text, "binary"),
    };

    /// <summary>Returns the kind of a type and the format that its name implies; null if the name is not known.</summary>
    public static (ValueKinds Kind, string? Format)? Find(string name) => Rows.TryGetValue(name, out (ValueKinds, string?) row) ? row : null;
}
