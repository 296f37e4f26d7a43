using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes the parts of the client and its interface that do not depend on a method.</summary>
internal static class ClientEmitter
{
    public static void Write(SourceWriter code, ClientFile file)
    {
        ApiNames names = file.Names;
        WriteClient(code, names, file.Api);
        code.WriteBlankLine();
        OptionsEmitter.Write(code, names, file.Api);
        code.WriteBlankLine();
        code.WriteSummary($"The operations of <see cref=\"{names.Client}\"/>, for mocking. Operations that are not implemented throw.");
        code.WriteLine($"{names.Access} partial interface {names.IClient};");
    }

    private static void WriteClient(SourceWriter code, ApiNames names, ApiCode api)
    {
        string batches = api.IsJsonRpc ? "IJsonRpcClient, " : "";
        code.WriteDocs(api.Docs);
        using (code.OpenBlock($"{names.Access} sealed partial class {names.Client} : {names.IClient}, IApiClient<{names.Client}, {names.Options}>, {batches}IDisposable"))
        {
            using (code.OpenBlock("private static readonly ApiDescription Description = new()", "};"))
            {
                code.WriteLines(api.Description);
            }

            code.WriteLine("\nprivate readonly ApiTransport _transport;\n");
            WriteConstructors(code, names, api);
            code.WriteLine($"""

                ApiTransport IApiClient.Transport => _transport;

                static {names.Client} IApiClient<{names.Client}, {names.Options}>.Create(global::System.Net.Http.HttpClient http, {names.Options} options) => new(http, options);

                /// <summary>Closes the connections that this client created. An <c>HttpClient</c> that was passed to the constructor stays open.</summary>
                public void Dispose() => _transport.Dispose();
                """);
            if (api.Issuer is { } issuer)
            {
                Issuer(code, names, issuer);
            }
        }
    }

    private static void WriteConstructors(SourceWriter code, ApiNames names, ApiCode api)
    {
        if (api.Endpoint is { } endpoint)
        {
            code.WriteLine($$"""
                /// <summary>A client of <c>{{endpoint}}</c>.</summary>
                public {{names.Client}}() : this(new {{names.Options}}()) { }

                """);
        }

        if (api.NeedsOnlyEndpoint)
        {
            code.WriteLine($$"""
                /// <summary>Creates a client with its own connections.</summary>
                /// <param name="endpoint">The URL of the service.</param>
                public {{names.Client}}(Uri endpoint) : this(new {{names.Options}} { Endpoint = endpoint }) { }

                """);
        }

        string issuer = api.Issuer is null ? "" : ", TokenIssuer(options)";
        code.WriteLine($$"""
            /// <summary>Creates a client with its own connections.</summary>
            /// <param name="options">The options. They are copied, so a later change has no effect.</param>
            public {{names.Client}}({{names.Options}} options)
            {
                {{GeneratedContract.Require(names.Client)}}
                _transport = CreateTransport(options, null);
            }

            /// <summary>Creates a client that sends through an existing <see cref="global::System.Net.Http.HttpClient"/>.</summary>
            /// <param name="http">The HTTP client. The caller disposes of it.</param>
            /// <param name="options">The options. They are copied, so a later change has no effect.</param>
            public {{names.Client}}(global::System.Net.Http.HttpClient http, {{names.Options}} options)
            {
                {{GeneratedContract.Require(names.Client)}}
                _transport = CreateTransport(options, http);
            }

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static ApiTransport CreateTransport({{names.Options}} options, global::System.Net.Http.HttpClient? http) => new(Description, options, http{{issuer}});
            """);
    }

    private static void Issuer(SourceWriter code, ApiNames names, IssuerCode issuer)
    {
        code.WriteBlankLine();
        code.WriteLine("/// <summary>Returns the call that issues a token, or null if the options contain no request for it.</summary>");
        using (code.OpenBlock($"private static Func<ApiTransport, CancellationToken, ValueTask<IssuedToken>>? TokenIssuer({names.Options} options)"))
        {
            code.WriteLine("ArgumentNullException.ThrowIfNull(options);");
            if (issuer.Request is not null)
            {
                code.WriteLine($"Func<CancellationToken, ValueTask<{issuer.Request}>>? source = options.TokenRequestSource;");
            }

            using (code.OpenBlock($"return {(issuer.Request is null ? "" : "source is null ? null : ")}async (transport, cancellationToken) =>", "};"))
            {
                if (issuer.Request is not null)
                {
                    code.WriteLine($"{issuer.Request} request = await source(cancellationToken).ConfigureAwait(false);");
                }

                code.WriteLine($"{issuer.Response} response = await {issuer.Call}.ConfigureAwait(false);");
                code.WriteLine($"return new IssuedToken({issuer.Token}){FormatRefresh(issuer)};");
            }
        }

        if (issuer.Refresh is { } refresh)
        {
            Refresh(code, refresh);
        }
    }

    private static string FormatRefresh(IssuerCode issuer) => issuer.RefreshArgument is { } argument ? $" {{ Refresh = TokenRefresh(transport, {argument}) }}" : "";

    private static void Refresh(SourceWriter code, IssuerCode refresh)
    {
        code.WriteBlankLine();
        code.WriteLine("/// <summary>Returns the call that renews a token, or null if nothing renews it.</summary>");
        using (code.OpenBlock("private static Func<CancellationToken, ValueTask<IssuedToken>>? TokenRefresh(ApiTransport transport, Secret refreshToken)"))
        {
            using (code.OpenBlock("return refreshToken.IsEmpty ? null : async cancellationToken =>", "};"))
            {
                code.WriteLine($"{refresh.Request} request = {refresh.NewRequest};");
                code.WriteLine($"{refresh.Response} response = await {refresh.Call}.ConfigureAwait(false);");
                code.WriteLine($"return new IssuedToken({refresh.Token}){FormatRefresh(refresh)};");
            }
        }
    }
}
