using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Igata.Runtime.CompilerServices;

/// <summary>The webhooks of an API.</summary>
/// <typeparam name="THandler">The type of the handler.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WebhookTable<THandler>
{
    private readonly Dictionary<string, WebhookOperation<THandler>> _operations;

    /// <summary>Creates a table.</summary>
    /// <param name="description">What all webhooks have in common.</param>
    /// <param name="operations">The webhooks.</param>
    public WebhookTable(WebhookDescription description, IReadOnlyList<WebhookOperation<THandler>> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        Description = description;
        Operations = operations;
        _operations = operations.ToDictionary(static operation => operation.Name, StringComparer.Ordinal);
    }

    /// <summary>Gets what all webhooks have in common.</summary>
    public WebhookDescription Description { get; }

    /// <summary>Gets the webhooks.</summary>
    public IReadOnlyList<WebhookOperation<THandler>> Operations { get; }

    /// <summary>Gets the delegate that receives webhooks that the spec does not know, if a header names them; otherwise null.</summary>
    public Func<THandler, WebhookCall, CancellationToken, ValueTask>? Unknown { get; init; }

    internal bool TryFind(string name, [NotNullWhen(true)] out WebhookOperation<THandler>? operation) => _operations.TryGetValue(name, out operation);
}
