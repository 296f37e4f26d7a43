using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>What was written to what is meant: first the declared types, then the methods, which may echo them.</summary>
internal static class DraftBuilder
{
    public static Draft Build(FolderSpec spec)
    {
        var draft = new Draft(spec);
        var shapes = new ShapeBuilder(draft);
        foreach (TypeSpec type in spec.Types)
        {
            shapes.Declare(type);
        }

        var methods = new MethodBuilder(draft, shapes);
        foreach (MethodSpec method in spec.Methods)
        {
            draft.Methods.Add(new DraftMethod(method, methods.Build(method)));
        }

        return draft;
    }
}
