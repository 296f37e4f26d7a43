using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Finds the types and the methods that contain a secret.</summary>
internal sealed class SecretTypes
{
    private readonly Api _api;
    private readonly HashSet<string> _holding;
    private readonly bool _hasSecretError;

    public SecretTypes(Api api)
    {
        _api = api;

        // While the types are searched, only a secret itself counts; the search finds the types that contain such a type.
        _holding = [];
        _holding = TypeParts.FindAllWith(api, HasSecretPart);
        _hasSecretError = Contains(api.Errors.Body) || api.Errors.Codes.Any(Contains);
    }

    /// <summary>Whether a value of the type contains a secret.</summary>
    public bool Contains(TypeRef? type) => type switch
    {
        null => false,
        ScalarType scalar => scalar.Secret,
        SecretType => true,
        DefinedType defined => _holding.Contains(defined.Name),
        ListType list => Contains(list.Item),
        MapType map => Contains(map.Item),
        FalseOrType falseOr => Contains(falseOr.Inner),
        EncodedType encoded => Contains(encoded.Inner),
        NullableType nullable => Contains(nullable.Inner),
        StreamType stream => Contains(stream.Item),
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no parts."),
    };

    /// <summary>Whether a request, a response or an error of a method contains a secret, or the response is a token.</summary>
    public bool Contains(Method method) =>
        Contains(method.Request) || Contains(method.Response) || TokenSourceBuilder.IsTokenMethod(_api, method) || _hasSecretError
        || Contains(method.Errors.Own?.Body) || method.Errors.Changed.Any(Contains);

    private bool Contains(ErrorCode code) => Contains(code.Body) || code.Headers.Any(header => Contains(header.Type));

    private bool HasSecretPart(TypeDef type)
    {
        int count = type is RecordDef { Fields: var fields } ? fields.Count : type is UnionDef { Cases: var cases } ? cases.Count : 0;
        for (int i = 0; i < count; i++)
        {
            if (Contains(type is RecordDef record ? record.Fields[i].Type : ((UnionDef)type).Cases[i].Type))
            {
                return true;
            }
        }

        return false;
    }
}
