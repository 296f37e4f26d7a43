using Igata.Specs.Model;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Binds stability and versions. A replacement is referred to by its C# name.</summary>
internal static class Replacements
{
    public static Lifecycle ResolveType(LifecycleSpec lifecycle, BoundSpec boundSpec) =>
        Resolve(lifecycle, name => boundSpec.DeclaredTypes.TryGetValue(name, out TypeSpec? type) ? NamingScope.GetTypeName(type) : null);

    public static Lifecycle ResolveMethod(LifecycleSpec lifecycle, BoundSpec boundSpec) =>
        Resolve(lifecycle, key => boundSpec.FindMethods().Find(method => method.Key.Value == key) is { } method ? MethodBuilder.GetName(method) : null);

    public static Lifecycle ResolveWebhook(LifecycleSpec lifecycle, BoundSpec boundSpec) =>
        Resolve(lifecycle, key => boundSpec.FindWebhooks().Find(webhook => webhook.Call.Key.Value == key) is { } webhook ? WebhookBuilder.GetName(webhook) : null);

    public static Lifecycle ResolveField(LifecycleSpec lifecycle, FieldsSpec fields) =>
        Resolve(lifecycle, wire => fields.Fields.FirstOrDefault(field => field.Wire.Value == wire) is { } field
            ? field.Shape.As?.Value ?? CSharpName.Create(wire)
            : null);

    public static Lifecycle ResolveValue(LifecycleSpec lifecycle, EnumSpec enumDef) =>
        Resolve(lifecycle, wire => enumDef.Values.FirstOrDefault(value => value.Value.Scalar.Text == wire) is { } value
            ? value.As?.Value ?? CSharpName.Create(wire)
            : null);

    private static Lifecycle Resolve(LifecycleSpec lifecycle, Func<string, string?> nameOf) => lifecycle == LifecycleSpec.Stable
        ? Lifecycle.Stable
        : new Lifecycle
        {
            Stability = lifecycle.Stability,
            Since = lifecycle.Since,
            Until = lifecycle.Until,
            ReplacedBy = lifecycle.ReplacedBy is { } replacement ? nameOf(replacement.Value) : null,
        };
}
