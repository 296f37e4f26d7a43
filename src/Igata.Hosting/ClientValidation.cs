using Igata.Runtime;
using Microsoft.Extensions.Options;

namespace Igata.Hosting;

/// <summary>Reports invalid options of a client when the host starts.</summary>
internal sealed class ClientValidation<TClient> : IValidateOptions<ClientSettings<TClient>>
    where TClient : IApiClient<TClient>
{
    public ValidateOptionsResult Validate(string? name, ClientSettings<TClient> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Errors.Count > 0 ? ValidateOptionsResult.Fail(options.Errors)
            : GetError(options) is { } error ? ValidateOptionsResult.Fail(error)
            : ValidateOptionsResult.Success;
    }

    // The client itself validates its options when it is created. Creating it sends nothing, and it is disposed immediately.
    private static string? GetError(ClientSettings<TClient> settings)
    {
        try
        {
            using var http = new HttpClient(new UnusedHandler());
            using var client = TClient.Create(http, settings.Options) as IDisposable;
            return null;
        }
        catch (ArgumentException exception)
        {
            return FormatError(settings, OptionNameSuggestions.GetReason(exception));
        }
        catch (InvalidOperationException exception)
        {
            return FormatError(settings, exception.Message);
        }
    }

    private static string FormatError(ClientSettings<TClient> settings, string reason) => settings.Path is null
        ? $"{typeof(TClient).Name}: {reason}"
        : OptionNameSuggestions.FindMentionedKey(reason, settings.Options.GetKeys()) is { } key ? $"{settings.Path}:{key}: {reason}"
        : $"{settings.Path}: {reason}";

    private sealed class UnusedHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("The validation of options must not send a request.");
    }
}
