// Chromium from 136 on (Chrome, Edge, the WebView2 of Excel) compiles a script that begins with this comment as a whole while it arrives,
// in another thread. Without it each function is first skimmed and then compiled when it is called, in the page's own thread. To other
// browsers it is a comment.
const HINT = "//# allFunctionsCalledOnLoad\n";

class CompiledEarly {
  /** @param {RegExp} names Names of the scripts, from the output folder. */
  constructor(names) {
    this.names = names;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("CompiledEarly", (compilation) => {
      compilation.hooks.processAssets.tap(
        // After the minimizer, which drops comments, and before names take the hash of their content.
        { name: "CompiledEarly", stage: Compilation.PROCESS_ASSETS_STAGE_DEV_TOOLING },
        (assets) => {
          for (const name of Object.keys(assets).filter((each) => this.names.test(each))) {
            compilation.updateAsset(name, (source) => new sources.ConcatSource(HINT, source));
          }
        },
      );
    });
  }
}

module.exports = { CompiledEarly };
