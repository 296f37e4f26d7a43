using Igata.Runtime;
using Microsoft.Extensions.Options;

namespace Igata.Hosting;

/// <summary>Tells at the start of a host what is wrong with the options of a client.</summary>
internal sealed class ClientValidation<TClient> : IValidateOptions<ClientSettings<TClient>>
    where TClient : IApiClient<TClient>
{
    public ValidateOptionsResult Validate(string? name, ClientSettings<TClient> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Faults.Count > 0 ? ValidateOptionsResult.Fail(options.Faults)
            : Refusal(options) is { } fault ? ValidateOptionsResult.Fail(fault)
            : ValidateOptionsResult.Success;
    }

    // What a client does not take is known best by the client. Nothing is sent, and nothing stays open.
    private static string? Refusal(ClientSettings<TClient> settings)
    {
        try
        {
            using var http = new HttpClient(new NoHandler());
            using var client = TClient.Create(http, settings.Options) as IDisposable;
            return null;
        }
        catch (ArgumentException fault)
        {
            return Told(settings, KeyNames.Reason(fault));
        }
        catch (InvalidOperationException fault)
        {
            return Told(settings, fault.Message);
        }
    }

    private static string Told(ClientSettings<TClient> settings, string reason) => settings.Path is null
        ? $"{typeof(TClient).Name}: {reason}"
        : KeyNames.Named(reason, settings.Options.Keys()) is { } key ? $"{settings.Path}:{key}: {reason}"
        : $"{settings.Path}: {reason}";

    private sealed class NoHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Options are checked without a call.");
    }
}
