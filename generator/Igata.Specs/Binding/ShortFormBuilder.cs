using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Resolves the members that are parameters of a short overload.</summary>
internal static class ShortFormBuilder
{
    public static EquatableArray<string> Build(MethodSpec method, TypeRef? request, BoundSpec boundSpec) =>
        boundSpec.FindRecord(request) is { } record
            ? (method.Short ?? []).Select(name => FindField(record, name.Value)?.Name).OfType<string>().ToEquatableArray()
            : [];

    /// <summary>Finds a member by its name on the wire, or by its C# name if several members have the same name on the wire.</summary>
    public static Field? FindField(RecordDef record, string name)
    {
        Field[] fields = [.. record.Fields.Where(field => field.Wire == name && !field.IsFamily)];
        return fields.Length == 1 ? fields[0] : record.Fields.FirstOrDefault(field => field.Name == name && !field.IsFamily) ?? fields.FirstOrDefault();
    }
}
