using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the code of an API that does not depend on a single method.</summary>
internal static class ApiCodeBuilder
{
    public static ApiCode Build(Api api, ApiNames names, TypeMap types, MethodCodeBuilder methods)
    {
        OptionsCode options = new OptionsCodeBuilder(api, types, names).Build();
        bool needsMore = api.Query.Concat(api.Headers).Any(header => header is { Optional: false, Default: null, Type: not ScalarType { Const: not null } });
        bool hasEndpoint = api.Endpoint is not null && !needsMore && !api.Variables.Any(variable => variable.Default is null && api.Endpoint.Contains($"{{{variable.Wire}}}"));
        return new ApiCode
        {
            Title = FormatTitle(api),
            Description = [.. BuildDescription(api, names)],
            Endpoint = hasEndpoint ? XmlDocs.EscapeText(api.Endpoint) : null,
            NeedsOnlyEndpoint = !needsMore,
            IsJsonRpc = api.Protocol is Protocol.JsonRpc,
            Targets = api.Protocol switch
            {
                Protocol.JsonRpc => $"The methods of {FormatTitle(api)}, as they are named on the wire.",
                Protocol.Rest => $"The operations of {FormatTitle(api)}, by their names in the spec.",
                Protocol.TargetHeader => $"The targets of {FormatTitle(api)}, as they stand in the header {XmlText.FormatCode(api.DispatchHeader ?? "")}.",
                _ => throw new InvalidOperationException($"The protocol {api.Protocol} is not defined."),
            },
            TableKind = api.Protocol.GetInfo().Operation,
            Table = GetTableName(api, names),
            Options = options,
            Issuer = TokenSourceBuilder.FindTokenAuth(api) is { } token ? methods.BuildIssuer(token) : null,
            Docs = DocBlock.Summarize($"A client of {FormatTitle(api)}. It is safe for concurrent use by multiple threads.")
                .Remark(XmlDocs.EscapeText(api.Docs.Summary), XmlDocs.EscapeText(api.Docs.Remarks), FormatSource(api)),
        };
    }

    public static string FormatTitle(Api api) => XmlText.Escape(api.Title ?? api.Name);

    private static string? FormatSource(Api api) => api.Source is null ? null : $"Described from: {XmlText.Escape(api.Source)}.";

    private static IEnumerable<string> BuildDescription(Api api, ApiNames names)
    {
        yield return $"Name = {Literal.Create(api.Name)},";
        if (api.Protocol is Protocol.TargetHeader)
        {
            yield return $"DispatchHeader = {Literal.Create(api.DispatchHeader ?? "")},";
        }

        yield return $"ContentType = {Literal.Create(api.ContentType)},";
        if (api.Endpoint is not null)
        {
            yield return $"Endpoint = {Literal.Create(api.Endpoint)},";
        }

        if (api.Endpoints.Count > 0)
        {
            yield return $"Endpoints = [{Layout.JoinList(api.Endpoints.Select(endpoint => $"new({Literal.Create(endpoint.Wire)}, {Literal.Create(endpoint.Url)})"))}],";
        }

        if (api.HostMembers.Any())
        {
            yield return $"HostMembers = [{Layout.JoinList(api.HostMembers.Select(Literal.Create))}],";
        }

        if (api.Auth is not NoAuth)
        {
            yield return $"Auth = {TokenSourceBuilder.BuildScheme(api.Auth, api)},";
        }

        yield return $"Errors = {names.Exception}.Shape,";
        yield return $"CreateException = static response => new {names.Exception}(response),";
    }

    private static string GetTableName(Api api, ApiNames names) => api.Protocol switch
    {
        Protocol.JsonRpc => $"OperationTable.CreateForJsonRpc<{names.Service}>({names.Exception}.Shape",
        Protocol.Rest => $"OperationTable.CreateForRoutes<{names.Service}>({names.Exception}.Shape",
        Protocol.TargetHeader => $"OperationTable.CreateForHeader<{names.Service}>({Literal.Create(api.DispatchHeader ?? "")}, {names.Exception}.Shape",
        _ => throw new InvalidOperationException($"The protocol {api.Protocol} is not defined."),
    };
}
