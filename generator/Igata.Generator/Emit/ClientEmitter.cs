using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>The client, its options and its interface, as far as no method is concerned.</summary>
internal static class ClientEmitter
{
    public static void Write(SourceWriter code, ClientFile file)
    {
        ApiNames names = file.Names;
        Client(code, names, file.Api);
        code.Blank();
        code.Line($"/// <summary>How a <see cref=\"{names.Client}\"/> calls {file.Api.Title}.</summary>");
        code.Line($"public sealed class {names.Options} : ApiClientOptions;");
        code.Blank();
        code.Line($"/// <summary>What <see cref=\"{names.Client}\"/> can do, for those who stand in for it. A member that is not implemented throws.</summary>");
        code.Line($"public partial interface {names.IClient};");
    }

    private static void Client(SourceWriter code, ApiNames names, ApiCode api)
    {
        code.Docs(api.Docs);
        using (code.Open($"public sealed partial class {names.Client} : {names.IClient}, IApiClient<{names.Client}, {names.Options}>, IDisposable"))
        {
            Description(code, names, api);
            Constructors(code, names, api);
            code.Line($"""

                ApiTransport IApiClient.Transport => _transport;

                static {names.Client} IApiClient<{names.Client}, {names.Options}>.Create(HttpClient http, {names.Options} options) => new(http, options);

                /// <summary>Closes the connections of a client that made them itself; an <see cref="HttpClient"/> that was handed in stays open.</summary>
                public void Dispose() => _transport.Dispose();
                """);
        }
    }

    private static void Description(SourceWriter code, ApiNames names, ApiCode api)
    {
        code.Line("private static readonly ApiDescription Description = new()\n{");
        using (code.Indent())
        {
            code.Line($"Name = {api.NameLiteral},");
            code.Line($"DispatchHeader = {api.DispatchHeaderLiteral},");
            code.Line($"ContentType = {api.ContentTypeLiteral},");
            if (api.EndpointLiteral is not null)
            {
                code.Line($"Endpoint = new Uri({api.EndpointLiteral}),");
            }

            if (api.Bearer)
            {
                code.Line("Bearer = true,");
            }

            code.Line($"Errors = {names.Exception}.Shape,");
            code.Line($"ToException = static answer => new {names.Exception}(answer),");
        }

        code.Line("};\n\nprivate readonly ApiTransport _transport;\n");
    }

    private static void Constructors(SourceWriter code, ApiNames names, ApiCode api)
    {
        if (api.Endpoint is { } endpoint)
        {
            code.Line($$"""
                /// <summary>A client of <c>{{endpoint}}</c>.</summary>
                public {{names.Client}}() : this(new {{names.Options}}()) { }

                """);
        }

        code.Line($$"""
            /// <summary>A client with connections of its own.</summary>
            /// <param name="endpoint">The URL that calls go to.</param>
            public {{names.Client}}(Uri endpoint) : this(new {{names.Options}} { Endpoint = endpoint }) { }

            /// <summary>A client with connections of its own.</summary>
            /// <param name="options">Copied: a later change has no effect.</param>
            public {{names.Client}}({{names.Options}} options) => _transport = new ApiTransport(Description, options);

            /// <summary>A client that calls through an <see cref="HttpClient"/> of yours.</summary>
            /// <param name="http">Stays yours to dispose.</param>
            /// <param name="options">Copied: a later change has no effect.</param>
            public {{names.Client}}(HttpClient http, {{names.Options}} options) => _transport = new ApiTransport(Description, options, http);
            """);
    }
}
