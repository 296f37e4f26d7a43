using System.Text.Json.Nodes;
using Igata.ImageFlux.Webhooks;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.SkyWay.Webhooks;
using Igata.Sora.Webhooks;
using Igata.Specs.Model;
using Igata.TestApis.Forge.Webhooks;
using Igata.TestApis.Pager.Webhooks;
using Igata.TestApis.Purse;
using Igata.TestApis.Purse.Webhooks;
using Igata.Tests;

namespace Igata.Sdk.Tests.Webhooks;

/// <summary>The webhooks of an API under test.</summary>
internal abstract class WebhookSubject(string folder, string? secret, Func<JsonNode, Exception>? createError = null)
{
    public static IReadOnlyList<WebhookSubject> All { get; } =
    [
        new WebhookSubject<ISoraWebhooks, SoraWebhookSender, SoraWebhookOptions>("specs/sora", null, SoraWebhooks.All),
        new WebhookSubject<IImageFluxWebhooks, ImageFluxWebhookSender, ImageFluxWebhookOptions>("specs/imageflux", null, ImageFluxWebhooks.All),
        new WebhookSubject<ISkyWayWebhooks, SkyWayWebhookSender, SkyWayWebhookOptions>("specs/skyway", "skyway secret", SkyWayWebhooks.All),
        new WebhookSubject<IForgeWebhooks, ForgeWebhookSender, ForgeWebhookOptions>("tests/Specs/forge", "forge secret", ForgeWebhooks.All),
        new WebhookSubject<IPurseWebhooks, PurseWebhookSender, PurseWebhookOptions>("tests/Specs/purse", "psec_cHVyc2U=", PurseWebhooks.All, static body => new PurseException(new PurseError(body["error"]!.ToString()))),
        new WebhookSubject<IPagerWebhooks, PagerWebhookSender, PagerWebhookOptions>("tests/Specs/pager", "pager secret", PagerWebhooks.All),
    ];

    public string Folder => folder;

    public string? Secret => secret;

    public Api Api => Exchange.Load(folder);

    public static WebhookSubject Find(string folder) => All.Single(subject => subject.Folder == folder);

    /// <summary>Creates the exception whose body is documented.</summary>
    public Exception CreateError(JsonNode body) => createError!(body);

    public abstract Task<(WebhookServer Server, RecordingReceiver Recorder)> StartAsync();

    /// <summary>Sends a request with the method of the sender for its type, and returns the response.</summary>
    public abstract Task<object?> SendAsync(string url, string method, object request);
}

/// <inheritdoc/>
internal sealed class WebhookSubject<TWebhooks, TSender, TOptions>(string folder, string? secret, WebhookTable<TWebhooks> table, Func<JsonNode, Exception>? createError = null) : WebhookSubject(folder, secret, createError)
    where TWebhooks : class
    where TSender : WebhookSender
    where TOptions : WebhookOptions, new()
{
    public override async Task<(WebhookServer Server, RecordingReceiver Recorder)> StartAsync()
    {
        (TWebhooks handler, RecordingReceiver recorder) = RecordingReceiver.Create<TWebhooks>();
        return (await WebhookServer.StartAsync(table, handler, CreateOptions()), recorder);
    }

    public override async Task<object?> SendAsync(string url, string method, object request)
    {
        using var sender = (TSender)Activator.CreateInstance(typeof(TSender), url, CreateOptions(), null)!;
        object task = typeof(TSender).GetMethod(method, [request.GetType(), typeof(CancellationToken)])!.Invoke(sender, [request, TestContext.Current.CancellationToken])!;
        if (task is ValueTask plain)
        {
            await plain;
            return null;
        }

        var converted = (Task)task.GetType().GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(task, null)!;
        await converted;
        return converted.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(converted);
    }

    private TOptions CreateOptions()
    {
        var options = new TOptions { ChallengeToken = "token", Verifier = static (_, _) => new(true), Signer = static (_, _, _) => default };
        if (Secret is not null)
        {
            options.Secrets.Add(Secret);
        }

        return options;
    }
}
