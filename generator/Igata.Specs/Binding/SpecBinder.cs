using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>
/// Binds a spec: first the declared types, then the header, then the methods, which may echo
/// types; authentication is last, because a method issues the token.
/// </summary>
internal static class SpecBinder
{
    public static BoundSpec Bind(FolderSpec spec)
    {
        var boundSpec = new BoundSpec(spec);
        new SectionRecords(boundSpec).Expand();
        var shapes = new ShapeBuilder(boundSpec);
        foreach (TypeSpec type in spec.Types)
        {
            shapes.Declare(type);
        }

        DiscriminatorBuilder.Apply(boundSpec);
        boundSpec.Header = HeaderBuilder.Build(boundSpec, shapes);
        var methods = new MethodBuilder(boundSpec, shapes);
        foreach (MethodSpec method in spec.Methods)
        {
            methods.Declare(method);
        }

        var webhooks = new WebhookBuilder(boundSpec, shapes);
        foreach (WebhookSpec webhook in spec.Webhooks)
        {
            webhooks.Declare(webhook);
        }

        // The discriminators are applied again, for unions that are written in place in the header and in methods.
        DiscriminatorBuilder.Apply(boundSpec);
        AuthBuilder.Apply(boundSpec);
        RouteConflicts.Apply(boundSpec);
        return boundSpec;
    }
}
