using Igata.Specs.Model;

namespace Igata.Specs.Checking;

/// <summary>Finds the member that a name belongs to.</summary>
internal static class FieldNames
{
    /// <summary>Returns the type of the value of a name: of the member with this name, or of the values of the family with the longest prefix; null if there is neither.</summary>
    public static TypeRef? FindType(IReadOnlyList<Field> fields, string name, StringComparison comparison)
    {
        if (fields.FirstOrDefault(field => !field.IsFamily && field.Wire.Equals(name, comparison)) is { } known)
        {
            return known.Type;
        }

        Field? family = fields.Where(field => field.IsFamily && name.StartsWith(field.Prefix, comparison)).OrderByDescending(field => field.Wire.Length).FirstOrDefault();
        return family?.Type is MapType map ? map.Item : family?.Type;
    }
}
