using Igata.Specs.Binding;
using Igata.Specs.Model;

namespace Igata.Specs.Checking;

/// <summary>Finds members of the requests of webhooks.</summary>
internal sealed class WebhookMembers(BoundSpec boundSpec)
{
    /// <summary>Returns whether a request can have a member.</summary>
    /// <param name="pointer">The JSON Pointer to the member.</param>
    public bool Exists(string pointer)
    {
        string[] names = [.. pointer.Split('/').Skip(1).Select(name => name.Replace("~1", "/").Replace("~0", "~"))];
        return boundSpec.Webhooks.Any(webhook => webhook.Model.Call.Request is { } request && Has(request, names, 0));
    }

    private bool Has(TypeRef type, string[] names, int index) => index == names.Length || TypeRefExtensions.IsUnknown(type) || type switch
    {
        NullableType nullable => Has(nullable.Inner, names, index),
        FalseOrType falseOr => Has(falseOr.Inner, names, index),
        SecretType secret => Has(secret.Inner, names, index),
        MapType map => Has(map.Item, names, index + 1),
        ListType list => int.TryParse(names[index], out _) && Has(list.Item, names, index + 1),
        ScalarType scalar => scalar.Kind is ScalarKind.Any or ScalarKind.Object,
        DefinedType defined => Has(boundSpec.FindType(defined.Name), names, index),
        _ => false,
    };

    private bool Has(TypeDef? type, string[] names, int index) => type switch
    {
        RecordDef record => record.Fields.Any(field =>
            field.Location is FieldLocation.Body ? Has(field.Type, names, index)
            : field.IsFamily ? names[index].StartsWith(field.Wire.TrimEnd('*'), StringComparison.Ordinal)
            : field.Location is FieldLocation.Member && field.Wire == names[index] && Has(field.Type, names, index + 1)),
        UnionDef { Form: UnionForm.ByKey } union => union.Cases.Any(unionCase => unionCase.Wire == names[index] && Has(unionCase.Type, names, index + 1)),
        UnionDef union => union.Discriminator == names[index] || union.Cases.Any(unionCase => Has(unionCase.Type, names, index)),
        _ => false,
    };
}
