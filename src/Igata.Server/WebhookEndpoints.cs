using System.Diagnostics.CodeAnalysis;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Igata.Server;

/// <summary>Maps the webhooks of an API to the endpoints of an ASP.NET Core application.</summary>
public static class WebhookEndpoints
{
    /// <summary>Maps webhooks to one handler.</summary>
    /// <typeparam name="THandler">The type of the handler.</typeparam>
    /// <param name="endpoints">The route builder.</param>
    /// <param name="pattern">
    /// The path. Unless a header names the webhooks of the API, its parameter <c>{webhook}</c> does, or else its last segment. If there is only one
    /// webhook, every path is its own.
    /// </param>
    /// <param name="webhooks">The generated table of webhooks.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <returns>A builder for further conventions.</returns>
    /// <exception cref="InvalidOperationException">The webhooks are signed, but the options have no valid secret.</exception>
    public static IEndpointConventionBuilder MapWebhooks<THandler>(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, WebhookTable<THandler> webhooks, THandler handler, WebhookOptions? options = null)
        where THandler : class
    {
        ArgumentNullException.ThrowIfNull(handler);
        return endpoints.MapWebhooks(pattern, webhooks, _ => handler, options);
    }

    /// <summary>Maps webhooks to handlers that are registered as services.</summary>
    /// <typeparam name="THandler">The type of the handler, which is the type of the service.</typeparam>
    /// <param name="endpoints">The route builder.</param>
    /// <param name="pattern">The path.</param>
    /// <param name="webhooks">The generated table of webhooks.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <returns>A builder for further conventions.</returns>
    /// <exception cref="InvalidOperationException">The webhooks are signed, but the options have no valid secret.</exception>
    public static IEndpointConventionBuilder MapWebhooks<THandler>(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, WebhookTable<THandler> webhooks, WebhookOptions? options = null)
        where THandler : class =>
        endpoints.MapWebhooks(pattern, webhooks, static context => context.RequestServices.GetRequiredService<THandler>(), options);

    /// <summary>Maps webhooks, with a handler per request.</summary>
    /// <typeparam name="THandler">The type of the handler.</typeparam>
    /// <param name="endpoints">The route builder.</param>
    /// <param name="pattern">The path.</param>
    /// <param name="webhooks">The generated table of webhooks.</param>
    /// <param name="handlerOf">Returns the handler for a request, before its signature is verified.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <returns>A builder for further conventions.</returns>
    /// <exception cref="InvalidOperationException">The webhooks are signed, but the options have no valid secret.</exception>
    public static IEndpointConventionBuilder MapWebhooks<THandler>(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, WebhookTable<THandler> webhooks, Func<HttpContext, THandler> handlerOf, WebhookOptions? options = null)
        where THandler : class
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(webhooks);
        ArgumentNullException.ThrowIfNull(handlerOf);
        string? only = webhooks.Description.DispatchHeader is null && webhooks.Operations.Count == 1 ? webhooks.Operations[0].Name : null;
        return endpoints.Map(pattern, new WebhookHandler<THandler>(new WebhookReceiver<THandler>(webhooks, options), handlerOf, only).HandleAsync);
    }
}
