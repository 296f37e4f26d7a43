using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;
using Igata.Runtime.Json;

namespace Igata.Runtime.Webhooks;

/// <summary>Creates a challenge for a receiver, and checks its response.</summary>
internal sealed class ChallengeWriter
{
    private readonly ChallengeScheme _scheme;
    private readonly SignatureKeys? _keys;
    private readonly string _text = Guid.NewGuid().ToString();
    private readonly Dictionary<string, JsonData> _values = new(StringComparer.Ordinal);

    public ChallengeWriter(ChallengeScheme scheme, WebhookOptions options, SignatureKeys? keys)
    {
        _scheme = scheme;
        _keys = keys;
        foreach (ErrorTest test in scheme.Tests.Where(static test => test.IsPresent is not false))
        {
            _values[test.Pointer] = test.Example.IsDefault ? JsonData.String(_text) : test.Example;
        }

        if (scheme.TokenPointer is { } token)
        {
            _values[token] = JsonData.String(options.ChallengeToken.Reveal());
        }

        foreach (string pointer in scheme.Members.Select(static member => member.Pointer).Append(scheme.TextPointer).OfType<string>())
        {
            _values[pointer] = JsonData.String(_text);
        }
    }

    public string FormatBody()
    {
        var tree = new JsonTree(default);
        foreach ((string pointer, JsonData value) in _values)
        {
            tree.Set(pointer, value);
        }

        return Encoding.UTF8.GetString(JsonCodec.ToUtf8(tree, static (ref JsonWriter json, JsonTree value) => value.Write(ref json)));
    }

    public string FormatQuery()
    {
        var query = new StringBuilder();
        foreach ((string pointer, JsonData value) in _values)
        {
            query.Append(query.Length > 0 ? "&" : "");
            PercentEncoding.AppendQuery(query, string.Join('/', JsonPointer.SplitSegments(pointer)));
            query.Append('=');
            PercentEncoding.AppendQuery(query, value.Kind is JsonKind.String ? JsonStringReader.ReadDisplayText(value.Utf8) : value.ToString());
        }

        return query.ToString();
    }

    /// <summary>Returns whether the body of a response is the one that the API demands.</summary>
    public bool IsAnswer(string body)
    {
        if (_scheme.TextPointer is not null)
        {
            return body == _text;
        }

        try
        {
            JsonData json = JsonData.Parse(body);
            return _scheme.Members.All(member => json.Kind is JsonKind.Object && json.TryGet(member.Name, out JsonData value) && value == GetExpected(member));
        }
        catch (JsonFormatException)
        {
            return false;
        }
    }

    private JsonData GetExpected(ChallengeMember member) => member.Constant is { } constant ? JsonData.Parse(constant)
        : JsonData.String(member.IsSigned ? _keys!.Encode(_keys.SignText(Encoding.UTF8.GetBytes(_text))) : _text);
}
