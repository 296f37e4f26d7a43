using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>
/// What was written to what is meant: first the declared types, then the header, then the methods, which may echo
/// types; at the end how callers say who they are, for which a method may be asked.
/// </summary>
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

        Discriminators.Apply(draft);
        draft.Header = HeaderBuilder.Build(draft, shapes);
        var methods = new MethodBuilder(draft, shapes);
        foreach (MethodSpec method in spec.Methods)
        {
            draft.Methods.Add(new DraftMethod(method, methods.Build(method)));
        }

        // Once more, for the unions that are written in place in the header and in methods.
        Discriminators.Apply(draft);
        AuthBuilder.Apply(draft);
        return draft;
    }
}
