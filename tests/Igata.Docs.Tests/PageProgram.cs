using System.Runtime.Loader;

namespace Igata.Docs.Tests;

/// <summary>The C# snippets of a page, which are one program, with the files that the page shows.</summary>
/// <param name="Project">The project of a reader of the page.</param>
/// <param name="Snippets">The snippets, and what they print.</param>
/// <param name="Files">The files of the project, by path.</param>
/// <param name="EmulatorState">The requests that set the state of the emulator.</param>
internal sealed record PageProgram(ReaderProject Project, IReadOnlyList<Snippet> Snippets, IReadOnlyDictionary<string, string> Files, IReadOnlyList<string> EmulatorState)
{
    private IReadOnlyList<Snippet> Code => [.. Snippets.Where(static snippet => snippet.Language == "csharp")];

    /// <summary>Creates the programs of a page: one, and another for each snippet that starts a new program.</summary>
    public static IEnumerable<PageProgram> FromPage(Page page)
    {
        var project = ReaderProject.FromPage(page.Text);
        var files = new Dictionary<string, string>();
        var snippets = new List<Snippet>();
        var state = new List<string>();
        foreach (Snippet snippet in page.Snippets)
        {
            if (snippet.HasMarker("afresh") && snippets.Count > 0)
            {
                yield return new PageProgram(project, [.. snippets], new Dictionary<string, string>(files), [.. state]);
                snippets.Clear();
                state.Clear();
            }

            state.AddRange(snippet.GetMarkerValues("emulator "));
            if (snippet.GetMarkerValues("file ").SingleOrDefault() is { } file)
            {
                files[file] = snippet.Text;
            }
            else if (snippet.Language == "csharp" || snippet.HasMarker("prints"))
            {
                snippets.Add(snippet);
            }
        }

        if (snippets.Count > 0)
        {
            yield return new PageProgram(project, snippets, files, state);
        }
    }

    /// <summary>Returns the errors of the compiler, with page and line.</summary>
    public IReadOnlyList<string> CheckCompilation()
    {
        // A snippet that needs the using of a later one does not compile for a reader who has come that far.
        for (int i = 1; i < Code.Count; i++)
        {
            if (Code[i].Text.StartsWith("using ", StringComparison.Ordinal) && new PageCompilation(Project, [.. Code.Take(i)], Files, static text => text).Emit(Stream.Null) is { Count: > 0 } errors)
            {
                return errors;
            }
        }

        return new PageCompilation(Project, Code, Files, static text => text).Emit(Stream.Null);
    }

    /// <summary>Compiles and runs the program, and returns the errors with page and line.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        if (CheckCompilation() is { Count: > 0 } errors)
        {
            return errors;
        }

        await using PageEmulator emulator = await PageEmulator.StartAsync(cancellationToken);
        foreach (string request in EmulatorState)
        {
            await emulator.ControlAsync(request, cancellationToken);
        }

        using var image = new MemoryStream();
        if (new PageCompilation(Project, Code, Files, emulator.Redirect).Emit(image) is { Count: > 0 } redirected)
        {
            return redirected;
        }

        image.Position = 0;
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        (string output, Exception? exception) = ("", null);
        try
        {
            if (Files.TryGetValue("appsettings.json", out string? settings))
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, "appsettings.json"), emulator.Redirect(settings), cancellationToken);
            }

            // A host reads its settings from the content root. It also logs, at times that differ from run to run.
            string[] args = ["--contentRoot", folder.FullName, "--Logging:LogLevel:Default", "None"];
            (output, exception) = await ProgramConsole.RunAsync(new AssemblyLoadContext(Code[0].Page).LoadFromStream(image).EntryPoint!, args, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        string[] outputs = output.Split(PageCompilation.EndOfSnippet);
        return
        [
            .. exception is null ? (IEnumerable<string>)[] : [$"{Code[outputs.Length - 1].Page}({Code[outputs.Length - 1].Line}): threw {exception}"],
            .. FindWrongOutputs(outputs),
        ];
    }

    private IEnumerable<string> FindWrongOutputs(string[] outputs)
    {
        int number = -1;
        foreach (Snippet snippet in Snippets)
        {
            if (snippet.Language == "csharp")
            {
                number++;
            }
            else if (outputs.ElementAtOrDefault(number)?.TrimEnd() is var printed && !OutputMatcher.Matches(snippet.Text, printed ?? ""))
            {
                yield return $"{snippet.Page}({snippet.Line}): the snippet above prints different text:\n{printed}";
            }
        }
    }
}
