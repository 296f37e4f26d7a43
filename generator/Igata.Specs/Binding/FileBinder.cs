namespace Igata.Specs.Binding;

/// <summary>Binds the declarations of files, and adds them to a bound spec.</summary>
internal sealed class FileBinder
{
    private readonly MethodBuilder _methods;
    private readonly WebhookBuilder _webhooks;

    public FileBinder(BoundSpec boundSpec)
    {
        Shapes = new ShapeBuilder(boundSpec);
        _methods = new MethodBuilder(boundSpec, Shapes);
        _webhooks = new WebhookBuilder(boundSpec, Shapes);
    }

    public ShapeBuilder Shapes { get; }

    /// <summary>Binds one part of a file.</summary>
    public void Bind(BoundFile file, BoundPart part)
    {
        switch (part)
        {
            case BoundPart.Types:
                ForEach(file.Spec.Types, Shapes.Declare);
                break;
            case BoundPart.Methods:
                ForEach(file.Methods, _methods.Declare);
                break;
            case BoundPart.Webhooks:
                ForEach(file.Webhooks, _webhooks.Declare);
                break;
            default:
                throw new InvalidOperationException($"The part {part} is not defined.");
        }
    }

    private static void ForEach<T>(IReadOnlyList<T> items, Action<T> action)
    {
        foreach (T item in items)
        {
            action(item);
        }
    }
}
