using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>The client and its interface, as far as no method is concerned.</summary>
internal static class ClientEmitter
{
    public static void Write(SourceWriter code, ClientFile file)
    {
        ApiNames names = file.Names;
        Client(code, names, file.Api);
        code.Blank();
        OptionsEmitter.Write(code, names, file.Api);
        code.Blank();
        code.Line($"/// <summary>What <see cref=\"{names.Client}\"/> can do, for those who stand in for it. A member that is not implemented throws.</summary>");
        code.Line($"public partial interface {names.IClient};");
    }

    private static void Client(SourceWriter code, ApiNames names, ApiCode api)
    {
        string batches = api.IsJsonRpc ? "IJsonRpcClient, " : "";
        code.Docs(api.Docs);
        using (code.Open($"public sealed partial class {names.Client} : {names.IClient}, IApiClient<{names.Client}, {names.Options}>, {batches}IDisposable"))
        {
            using (code.Open("private static readonly ApiDescription Description = new()", "};"))
            {
                code.Lines(api.Description);
            }

            code.Line("\nprivate readonly ApiTransport _transport;\n");
            Constructors(code, names, api);
            code.Line($"""

                ApiTransport IApiClient.Transport => _transport;

                static {names.Client} IApiClient<{names.Client}, {names.Options}>.Create(HttpClient http, {names.Options} options) => new(http, options);

                /// <summary>Closes the connections of a client that made them itself; an <see cref="HttpClient"/> that was handed in stays open.</summary>
                public void Dispose() => _transport.Dispose();
                """);
            if (api.Issuer is { } issuer)
            {
                Issuer(code, names, issuer);
            }
        }
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

        if (api.NeedsOnlyEndpoint)
        {
            code.Line($$"""
                /// <summary>A client with connections of its own.</summary>
                /// <param name="endpoint">The URL that calls go to.</param>
                public {{names.Client}}(Uri endpoint) : this(new {{names.Options}} { Endpoint = endpoint }) { }

                """);
        }

        (string own, string given) = api.Issuer is null ? ("", "") : (", http: null, TokenIssuer(options)", ", TokenIssuer(options)");
        code.Line($$"""
            /// <summary>A client with connections of its own.</summary>
            /// <param name="options">Copied: a later change has no effect.</param>
            public {{names.Client}}({{names.Options}} options) => _transport = new ApiTransport(Description, options{{own}});

            /// <summary>A client that calls through an <see cref="HttpClient"/> of yours.</summary>
            /// <param name="http">Stays yours to dispose.</param>
            /// <param name="options">Copied: a later change has no effect.</param>
            public {{names.Client}}(HttpClient http, {{names.Options}} options) => _transport = new ApiTransport(Description, options, http{{given}});
            """);
    }

    private static void Issuer(SourceWriter code, ApiNames names, IssuerCode issuer)
    {
        code.Blank();
        code.Line("/// <summary>The call that gives a token, or null when the options do not say with what it is made.</summary>");
        using (code.Open($"private static Func<ApiTransport, CancellationToken, ValueTask<IssuedToken>>? TokenIssuer({names.Options} options)"))
        {
            code.Line("ArgumentNullException.ThrowIfNull(options);");
            if (issuer.Request is not null)
            {
                code.Line($"Func<CancellationToken, ValueTask<{issuer.Request}>>? source = options.TokenRequestSource;");
            }

            using (code.Open($"return {(issuer.Request is null ? "" : "source is null ? null : ")}async (transport, cancellationToken) =>", "};"))
            {
                if (issuer.Request is not null)
                {
                    code.Line($"{issuer.Request} request = await source(cancellationToken).ConfigureAwait(false);");
                }

                code.Line($"{issuer.Response} response = await {issuer.Call}.ConfigureAwait(false);");
                code.Line($"return new IssuedToken({issuer.Token});");
            }
        }
    }
}
