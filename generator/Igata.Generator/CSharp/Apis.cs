using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>What the client needs to know of its API.</summary>
internal static class Apis
{
    public static ApiCode Of(Api api, ApiNames names, Types types, Methods methods)
    {
        OptionsCode options = new Options(api, types, names).Of();
        bool needsMore = api.Headers.Any(header => header is { Optional: false, Default: null, Type: not ScalarType { Const: not null } });
        bool hasEndpoint = api.Endpoint is not null && !needsMore && !api.Variables.Any(variable => variable.Default is null && api.Endpoint.Contains($"{{{variable.Wire}}}"));
        return new ApiCode
        {
            Title = Title(api),
            Description = [.. Description(api, names)],
            Endpoint = hasEndpoint ? Words.Text(api.Endpoint) : null,
            NeedsOnlyEndpoint = !needsMore,
            IsJsonRpc = api.Protocol is Protocol.JsonRpc,
            Targets = api.Protocol switch
            {
                Protocol.JsonRpc => $"The methods of {Title(api)}, as they are named on the wire.",
                Protocol.Rest => $"The operations of {Title(api)}, by their names in the spec.",
                _ => $"The targets of {Title(api)}, as they stand in the header {XmlText.Code(api.DispatchHeader ?? "")}.",
            },
            FoundBy = api.Protocol switch { Protocol.JsonRpc => "method", Protocol.Rest => "verb and path", _ => "target" },
            Table = Table(api, names),
            Options = options,
            Issuer = Tokens.Of(api) is { } token ? methods.Issuer(token) : null,
            Docs =
            [
                .. Words.Element("summary", $"Calls {Title(api)}. Safe to use from any number of threads at once."),
                .. Words.Element("remarks", Words.Text(api.Docs.Summary), Words.Text(api.Docs.Remarks), Source(api)),
            ],
        };
    }

    public static string Title(Api api) => XmlText.Of(api.Title ?? api.Name);

    public static string? Source(Api api) => api.Source is null ? null : $"Described from: {XmlText.Of(api.Source)}.";

    private static IEnumerable<string> Description(Api api, ApiNames names)
    {
        yield return $"Name = {Literal.Of(api.Name)},";
        if (api.Protocol is Protocol.TargetHeader)
        {
            yield return $"DispatchHeader = {Literal.Of(api.DispatchHeader ?? "")},";
        }

        yield return $"ContentType = {Literal.Of(api.ContentType)},";
        if (api.Endpoint is not null)
        {
            yield return $"Endpoint = {Literal.Of(api.Endpoint)},";
        }

        if (api.Endpoints.Count > 0)
        {
            yield return $"Endpoints = [{string.Join(", ", api.Endpoints.Select(endpoint => $"new({Literal.Of(endpoint.Wire)}, {Literal.Of(endpoint.Url)})"))}],";
        }

        if (api.Auth is not NoAuth)
        {
            yield return $"Auth = {Tokens.Scheme(api.Auth)},";
        }

        yield return $"Errors = {names.Exception}.Shape,";
        yield return $"ToException = static answer => new {names.Exception}(answer),";
    }

    private static string Table(Api api, ApiNames names) => api.Protocol switch
    {
        Protocol.JsonRpc => $"OperationTable.ByJsonRpc<{names.Service}>({names.Exception}.Shape",
        Protocol.Rest => $"OperationTable.ByRoute<{names.Service}>({names.Exception}.Shape",
        _ => $"OperationTable.ByHeader<{names.Service}>({Literal.Of(api.DispatchHeader ?? "")}, {names.Exception}.Shape",
    };
}
