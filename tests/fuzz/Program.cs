// What the fuzzer runs: bytes in, and no exception out.
//   fuzz corpus FILE FOLDER   writes the corpus: the sample file as of early days, and each of its entries
//   fuzz once FILE            runs one input, such as one that the fuzzer kept
//   fuzz                      is run by afl-fuzz, with the assemblies of the library instrumented by SharpFuzz
using SharpFuzz;

switch (args)
{
    case ["corpus", var sample, var folder]:
        Corpus.Write(File.ReadAllBytes(sample), folder);
        break;
    case ["once", var input]:
        Target.Run(File.ReadAllBytes(input));
        break;
    default:
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            Target.Run(bytes.ToArray());
        });
        break;
}
